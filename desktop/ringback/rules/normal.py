"""Normal forms: the text two identifiers are compared by, whatever way they were written."""

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_FREE = """
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com yahoo.co.jp
    icloud.com me.com mac.com proton.me protonmail.com pm.me aol.com gmx.com gmx.de gmx.net web.de mail.com
    zoho.com fastmail.com tutanota.com tuta.io yandex.com yandex.ru mail.ru inbox.ru qq.com 163.com 126.com
    sina.com foxmail.com naver.com hanmail.net daum.net kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp
    rediffmail.com hey.com hotmail.co.jp outlook.jp yahoo.com.sg yahoo.com.vn yahoo.com.ph yahoo.co.id
    yahoo.co.in
"""
FREE_MAIL = frozenset(_FREE.split())
"""Addresses anybody can open. [our choice of the usual ones]"""

_SHARED = """
    github.com gitlab.com bitbucket.org linkedin.com facebook.com instagram.com x.com twitter.com t.me
    telegram.me wa.me whatsapp.com line.me zalo.me kakao.com wechat.com weibo.com upwork.com freelancer.com
    fiverr.com toptal.com guru.com crowdworks.jp lancers.jp coconala.com behance.net dribbble.com medium.com
    stackoverflow.com youtube.com tiktok.com google.com notion.so wixsite.com wordpress.com discord.com
    discord.gg skype.com signal.me indeed.com seek.com.au jobstreet.com
"""
_BUILDERS = """
    about.me ameblo.jp bandcamp.com bigcartel.com business.site cafe24.com canva.site crayonsite.net
    easystore.co fc2.com godaddysites.com goope.jp hubspot.com imweb.me jimdo.com jimdofree.com jimdosite.com
    linktr.ee livedoor.jp mailchimpsites.com modoo.at mystrikingly.com naver.com odoo.com peraichi.com
    readymag.com sapo.vn shopline.com site123.me squarespace.com stores.jp strikingly.com studio.site
    substack.com thebase.in tistory.com tumblr.com ueniweb.com webador.com webnode.page weebly.com wix.com
    wpengine.com zohosites.com
"""
"""Those of which the public suffix list does not say that each name below them is somebody else's."""
SHARED_HOSTS = frozenset((_SHARED + _BUILDERS).split())
"""Sites where every page belongs to somebody else: the page counts, not the domain."""


def text(value: str) -> str:
    """NFKC, case folded, one space between words, no punctuation."""
    folded = unicodedata.normalize("NFKC", value).casefold()
    return " ".join(re.sub(r"[^\w]+", " ", folded).split())


def compact(value: str) -> str:
    """Letters and digits only, case folded: account, document and register numbers."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", value).casefold())


@lru_cache(maxsize=4096)
def phone(value: str, country: str) -> str:
    """E.164 where the number can be read, otherwise its digits; empty when it has fewer than five."""
    number = _read(value, country)
    digits = number[1] if number else re.sub(r"\D", "", unicodedata.normalize("NFKC", value))
    if len(digits) < 5:
        return ""
    return f"+{number[0]}{digits}" if number else digits


@lru_cache(maxsize=4096)
def phone_country(value: str, country: str) -> str:
    """The country a number is dialled in, as its prefix says; empty where that can't be told."""
    import phonenumbers

    number = _read(value, country)
    found = phonenumbers.region_code_for_country_code(number[0]) if number else ""
    return "" if found in {"ZZ", "001"} else str(found)


@lru_cache(maxsize=4096)
def internet_number(value: str, country: str) -> bool:
    """Whether the numbering plan says that it is an internet number; many plans do not tell."""
    import phonenumbers  # 30 ms that only numbers need

    try:
        number = phonenumbers.parse(value, country or None)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.VOIP


def _read(value: str, country: str) -> tuple[int, str] | None:
    """Read again until it stays: each reading takes one zero more from a row of zeros."""
    number, again = None, _parsed(value, country)
    while again is not None and again != number:
        number, again = again, _parsed(f"+{again[0]}{again[1]}", "")
    return number


def _parsed(value: str, country: str) -> tuple[int, str] | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(value, country or None)
    except phonenumbers.NumberParseException:
        return None
    return number.country_code or 0, phonenumbers.national_significant_number(number)


def email(value: str) -> str:
    """Case folded, without its +tag; Gmail also without dots. Empty when it is no address."""
    local, at, domain = unicodedata.normalize("NFKC", value).strip().strip("<>").casefold().rpartition("@")
    local = local.removeprefix("mailto:").split("+", 1)[0]
    if not (at and local and "." in domain):
        return ""
    if domain in {"gmail.com", "googlemail.com"}:
        return f"{local.replace('.', '')}@gmail.com"
    return f"{local}@{domain}"


def handle(value: str) -> str:
    """The name alone, whatever the platform; empty when it is too short to tell people apart."""
    plain = unicodedata.normalize("NFKC", value).strip().casefold()
    plain = re.sub(r"^[a-z]+://", "", plain).split("?", 1)[0].split("#", 1)[0].rstrip("/")
    name = plain.rsplit("/", 1)[-1].rsplit(":", 1)[-1].strip().lstrip("@")
    return name if len(name) >= 4 and name not in SHARED_HOSTS else ""


_USUAL_PAGES = re.compile(
    r"(/(about|aboutme|about-me|blog|contact|cv|en|hire|home|index|me|portfolio|profile|resume|work)"
    r"(\.html?|\.php)?)+$",
    re.IGNORECASE,
)
"""Pages that half of all sites have: alike, they tell nobody apart. [our choice]"""


def without_usual_page(address: str) -> str:
    """`https://linh.example/about/` is the whole site."""
    plain = re.split(r"[?#]", unicodedata.normalize("NFKC", address).strip(), maxsplit=1)[0].rstrip("/")
    return _USUAL_PAGES.sub("", plain).rstrip("/")


def whole_site(address: str) -> bool:
    """Whether an address names a site and no page of it."""
    plain = re.sub(r"^[a-z]+://", "", address.casefold())
    return "." in plain and "/" not in plain and "@" not in plain


@lru_cache(maxsize=1)
def _suffixes() -> "PublicSuffixList":
    from publicsuffixlist import PublicSuffixList  # 40 ms that only domains need

    return PublicSuffixList()


def host(value: str) -> str:
    """The host of a site or an e-mail address, in ASCII where it can be."""
    plain = unicodedata.normalize("NFKC", value).strip().casefold()
    plain = re.sub(r"^[a-z]+:/*", "", plain).rpartition("@")[2]
    name = re.split(r"[/?#:\s]", plain, maxsplit=1)[0].strip(".")
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name


@lru_cache(maxsize=4096)
def domain(value: str) -> str:
    """The registrable domain of a site or an e-mail address; empty when there is none."""
    name = host(value)
    return str(_suffixes().privatesuffix(name) or "") if "." in name else ""


def anybodys(address: str) -> bool:
    """Whether anybody can open an address there, for good or for ten minutes (disposable-email-domains)."""
    return domain(address) in FREE_MAIL or short_lived(address)


def short_lived(address: str) -> bool:
    """Whether addresses there last for minutes and belong to nobody (disposable-email-domains)."""
    from disposable_email_domains import blocklist  # 4 ms that only domains need

    return domain(address) in blocklist or host(address) in blocklist


def own_domain(value: str) -> str:
    """The registrable domain when it can belong to one firm: no free or short-lived mail, no shared host."""
    found = domain(value)
    return "" if not found or found in SHARED_HOSTS or anybodys(value) else found


_IBAN = re.compile(r"[a-z]{2}\d{2}[a-z0-9]{11,30}")


def account(value: str, country: str) -> str:
    """Without spaces and dashes, its country in front unless it is an IBAN; empty if it tells nothing."""
    if "@" in value:
        return email(value)
    plain = compact(value)
    if len(plain) < 5 or not any(char.isdigit() for char in plain):
        return ""
    return plain if _IBAN.fullmatch(plain) else f"{country.casefold()}:{plain}"


def wallet(value: str) -> str:
    """Ethereum and bech32 addresses ignore case, base58 ones (Bitcoin, TRON) do not."""
    plain = value.strip()
    plain = re.sub(r"^[A-Za-z]{3,12}:(//)?", "", plain).split("?", 1)[0].strip()
    if len(plain) < 20:
        return ""
    folded = plain.casefold()
    return folded if re.match(r"0x[0-9a-f]{40}$|(bc|tb|ltc)1[a-z0-9]+$", folded) else plain
