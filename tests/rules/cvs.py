"""Passages of invented CVs, in sentences too short to be found whole."""

SHOP = (
    "I rebuilt the order desk of a print shop. Three people used it every day. "
    "Labels came out within one second. Returns fell by about a third. "
    "I wrote the tests and the manual myself. We moved it to new servers at night. "
    "Nobody lost an order that week."
)
FARM = (
    "A farm near the coast needed its sensors read. I soldered the boards by hand. "
    "Radio links failed when it rained. So each board kept its last ten readings. "
    "The farmer could see the ponds on a phone. Later we added pumps and a small alarm. "
    "It has run for four seasons now."
)
BANK = (
    "For a savings bank I looked after nightly jobs. Most of them were older than me. "
    "One by one they moved to a scheduler. Each had a page that said what it does. "
    "Auditors liked the pages more than the code. My last month went into training two juniors. "
    "They still write to me now and then."
)
GAME = (
    "Two friends and I made a puzzle game. It sold better in Brazil than at home. "
    "I drew the levels and wrote the sound code. Players found a bug on the first day. "
    "We fixed it before lunch and said sorry. The studio closed when one of us had twins. "
    "The game can still be bought."
)
TAXI = (
    "Drivers of a taxi firm shared one old tablet. I gave each of them a page of their own. "
    "Maps worked without a signal in the tunnels. Fares were checked against the meter every evening. "
    "The owner saw the whole day on one sheet. I also answered the phone on two Sundays. "
    "Some of them still call me the tablet person."
)
SHOP_AGAIN = (
    "At a print shop I made the ordering new. Three of the staff worked with it daily. "
    "A label needed one second to print. About a third fewer parcels came back. "
    "Tests and manual are my own work. The new servers were filled during a night. "
    "Not one order went missing then."
)
"""The same job told in other words."""
JAPANESE = (
    "印刷会社の受注画面を作り直しました。三人が毎日使っていました。"
    "伝票は一秒以内に印刷されます。返品は三割ほど減りました。試験と手引きも自分で書きました。"
    "新しい機械への移行は夜間に行い、注文は一件も失われませんでした。"
)
THAI = (
    "ผมสร้างระบบรับคำสั่งซื้อของร้านพิมพ์ขึ้นใหม่ มีคนใช้ทุกวันสามคน ป้ายพิมพ์ออกมาภายในหนึ่งวินาที "
    "สินค้าส่งคืนลดลงประมาณหนึ่งในสาม ผมเขียนชุดทดสอบและคู่มือด้วยตัวเอง"
)
VIETNAMESE = (
    "Tôi làm lại hệ thống nhận đơn của một xưởng in. Ba người dùng nó mỗi ngày. "
    "Nhãn in ra trong vòng một giây. Hàng trả lại giảm khoảng một phần ba. "
    "Tôi tự viết các bài kiểm thử và sách hướng dẫn. Chúng tôi chuyển sang máy chủ mới vào ban đêm. "
    "Tuần đó không mất đơn hàng nào."
)
