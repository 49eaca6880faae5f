"""What each kind of fact says, as one line of plain text: its title, its words, where they come from."""

from msgspec import Struct

from ringback.domain.facts import (
    Access,
    AnyFact,
    BankAnswer,
    CheckAnswer,
    CheckMissed,
    Device,
    DocumentSeen,
    Evidence,
    FindingAnswer,
    FirstLook,
    Incident,
    LinesRead,
    LiveWork,
    LoginReview,
    MailRead,
    Party,
    PlaceProof,
    PointsPut,
    Profile,
    Qualification,
    Quoted,
    Recheck,
    Referee,
    Registration,
    Reply,
    Screening,
    SignIns,
    Statement,
    Worker,
    WorkHours,
)
from ringback.reports.speaker import Speaker, clock, joined, place, short_clock
from ringback.rules.clocks import town_of
from ringback.text import _, country_name, worded


class Said(Struct, frozen=True):
    title: str
    words: str
    source: str = ""


def said(fact: AnyFact, speaker: Speaker) -> Said | None:
    """None for kinds that have a table of their own: contacts, calls, video, payees, payments, exhibits."""
    for group in (_party, _identity, _work, _access, _answers):
        line = group(fact, speaker)
        if line is not None:
            return Said(line.title, speaker.text(line.words), speaker.text(line.source))
    return None


def _party(fact: AnyFact, speaker: Speaker) -> Said | None:
    theirs = _("what they told us")
    match fact:
        case Party():
            also = [speaker.name(name) for name in fact.also_known_as]
            known = _("also known as {names}").format(names=", ".join(also)) if also else ""
            words = joined(
                speaker.name(fact.name), known, place(fact.place, fact.country), fact.work, _hours(fact.hours)
            )
            return Said(speaker.label_of(fact.sort), words, theirs)
        case Worker():
            where = place(fact.place, fact.country)
            return Said(
                _("Worker"), joined(speaker.name(fact.name), fact.role, where, _hours(fact.hours)), theirs
            )
        case Profile():
            return Said(_("Profile"), joined(fact.platform, fact.address, fact.holder, fact.since), theirs)
        case Statement():
            return Said(_("Their words"), fact.words, joined(fact.source, fact.on))
        case FirstLook():
            answer = speaker.label_of(fact.answer)
            return Said(_("First look"), joined(speaker.label_of(fact.item), answer, fact.words))
        case Referee():
            months = "–".join(month for month in (fact.from_month, fact.to_month) if month)
            words = joined(speaker.name(fact.name), fact.role, fact.organisation, months)
            return Said(_("Referee"), words, theirs)
    return None


def _hours(hours: WorkHours | None) -> str:
    if hours is None:
        return ""
    span = "–".join(time for time in (hours.begin, hours.end) if time)
    zone = _("by the clock of {town}").format(town=town_of(hours.zone)) if hours.zone else ""
    return _("works {hours}").format(hours=joined(span, zone, by=" ")) if span or zone else ""


def _identity(fact: AnyFact, speaker: Speaker) -> Said | None:
    match fact:
        case DocumentSeen():
            return Said(_("Document seen, not kept"), _document(fact, speaker), speaker.label_of(fact.how))
        case Registration():
            number = _("number {number}").format(number=fact.number) if fact.number else ""
            since = _("since {day}").format(day=fact.since) if fact.since else ""
            words = joined(speaker.label_of(fact.found), number, fact.name_there, since)
            return Said(_("Company register"), words, joined(fact.register, fact.looked_up_on))
        case PlaceProof():
            named = _("shows their name: {answer}").format(answer=speaker.label_of(fact.shows_name))
            words = joined(place(fact.place, fact.country), named, speaker.label_of(fact.on_the_map))
            return Said(_("Paper for the place"), words, joined(fact.paper, fact.issuer, fact.month))
        case Screening():
            words = joined(fact.looked_for, speaker.label_of(fact.result), fact.words)
            return Said(_("Official list"), words, joined(fact.list_name, fact.list_date))
    return None


def _document(fact: DocumentSeen, speaker: Speaker) -> str:
    ending = _("ends in {last}").format(last=fact.last_three[-3:]) if fact.last_three else ""
    expires = _("valid until {day}").format(day=fact.expires) if fact.expires else ""
    altered = _("looked changed") if fact.looks_altered else ""
    lines = _lines(fact.lines, speaker) if fact.lines else ""
    number = speaker.label_of(fact.number.result) if fact.number else ""
    observer = _("also seen by {name}").format(name=fact.second_observer) if fact.second_observer else ""
    sent = speaker.label_of(fact.matches_sent)
    where = place("", fact.country)
    name = speaker.name(fact.name)
    seen = (fact.document, where, name, ending, expires, lines, number, sent, altered)
    return joined(*seen, fact.name_explained, observer)


def _lines(lines: LinesRead, speaker: Speaker) -> str:
    if not lines.failing:
        return _("its lines hold")
    parts = joined(*(speaker.label_of(part) for part in lines.failing))
    return _("its lines do not hold: {parts}").format(parts=parts)


def _work(fact: AnyFact, speaker: Speaker) -> Said | None:
    match fact:
        case Qualification():
            words = joined(fact.title, speaker.label_of(fact.outcome), fact.words)
            return Said(_("Qualification"), words, joined(fact.issuer, fact.on))
        case LiveWork():
            return Said(_("Live work"), _live_work(fact, speaker), joined(_("shared screen"), fact.on))
        case Recheck():
            same = speaker.label_of(fact.same_person)
            phrase = _("agreed phrase: {mark}").format(mark=speaker.label_of(fact.phrase))
            words = joined(speaker.label_of(fact.due), same, phrase, fact.words)
            return Said(_("Re-check"), words, joined(_("short call"), fact.on))
        case BankAnswer():
            words = joined(speaker.label_of(fact.answer), fact.said, fact.name_shown, fact.words)
            return Said(_("What the bank said"), words, joined(_("the bank"), fact.on))
        case MailRead():
            return Said(_("Mail about the account"), _mail(fact), joined(_("the mail itself"), fact.date))
        case Evidence():
            claim = speaker.label_of(fact.claim) if fact.claim else ""
            return Said(_("Evidence"), joined(claim, fact.words), joined(fact.source, fact.on))
    return None


def _mail(fact: MailRead) -> str:
    answer = _("an answer goes to {address}").format(address=fact.reply_to) if fact.reply_to else ""
    return joined(fact.from_name, fact.from_address, answer, fact.subject)


def _live_work(fact: LiveWork, speaker: Speaker) -> str:
    minutes = _("{count} min").format(count=fact.minutes) if fact.minutes else ""
    explained = _("explained it: {answer}").format(answer=speaker.label_of(fact.explained))
    other = _("another account was on the screen") if fact.other_account_on_screen else ""
    remote = _("remote control was seen") if fact.remote_control_seen else ""
    return joined(explained, minutes, other, remote, fact.words)


def _access(fact: AnyFact, speaker: Speaker) -> Said | None:
    match fact:
        case Access():
            given = _("given {day}").format(day=fact.given_on) if fact.given_on else _("planned, not given")
            ended = _("ended {day}").format(day=fact.ended_on) if fact.ended_on else ""
            who = _("to be cut by {who}").format(who=fact.who_cuts) if fact.who_cuts else ""
            cut = _cut(fact) if fact.cut_by else ""
            level = speaker.label_of(fact.level)
            words = joined(fact.what, level, given, ended, cut, fact.how_to_cut, who)
            return Said(_("Access"), words, speaker.label_of(fact.preset))
        case Device():
            return Said(_("Device"), _device(fact, speaker))
        case LoginReview():
            starts = _("from {day}").format(day=fact.starts_on) if fact.starts_on else ""
            return Said(_("Weekly look at sign-ins"), joined(fact.by, starts, fact.words, _seen(fact.seen)))
    return None


def _cut(line: Access) -> str:
    words = _("cut by {who} at {time}, own statement")
    return words.format(who=line.cut_by, time=clock(line.cut_at))


def _seen(seen: SignIns | None) -> str:
    """The numbers of an export; the list was never kept."""
    if seen is None or not seen.times:
        return ""
    words = _("{times} sign-ins on {days} days, {first} to {last}, from {countries}")
    countries = ", ".join(f"{country_name(one.country)} ({one.days})" for one in seen.countries) or "?"
    told = words.format(
        times=seen.times, days=seen.days, first=seen.first, last=seen.last, countries=countries
    )
    return joined(told, _("longest day {hours} hours").format(hours=seen.longest_day))


def _device(fact: Device, speaker: Speaker) -> str:
    to = _("to {place}").format(place=place(fact.deliver_to, fact.country))
    fits = _("fits their place: {answer}").format(answer=speaker.label_of(fact.fits_their_place))
    changed = _("the address was changed") if fact.address_changed else ""
    sent = _("sent {day}").format(day=fact.sent_on) if fact.sent_on else ""
    unboxed = _("unboxed on a call {day}").format(day=fact.unboxed_on) if fact.unboxed_on else ""
    who = speaker.label_of(fact.recipient)
    return joined(fact.what, fact.serial, to, who, fits, changed, sent, unboxed, fact.words)


def _answers(fact: AnyFact, speaker: Speaker) -> Said | None:
    match fact:
        case CheckAnswer():
            outcome = speaker.outcome(fact.check, fact.outcome)
            return Said(speaker.check(fact.check), joined(outcome, fact.words), fact.on)
        case CheckMissed():
            return Said(speaker.check(fact.check), joined(_("could not do"), fact.why))
        case FindingAnswer():
            return Said(_("Answer to a point"), joined(speaker.label_of(fact.how), fact.words))
        case PointsPut():
            words = joined(_("{count} points put to them").format(count=len(fact.rules)), fact.words)
            return Said(_("Points put"), words, joined(fact.channel, fact.on))
        case Reply():
            return Said(_("Their reply"), fact.words, fact.on)
        case Incident():
            return Said(_("Something went wrong"), _incident(fact, speaker), joined(fact.noticed, fact.hour))
        case Quoted():
            words = joined(_("quoted from a document, not in force here"), fact.words)
            return Said(speaker.label_of(fact.what), words, joined(fact.by, fact.on))
    return None


def _incident(fact: Incident, speaker: Speaker) -> str:
    done = [joined(short_clock(step.at), worded(step.do)) for step in fact.steps if not step.put_off]
    told = [joined(short_clock(one.at), one.who) for one in fact.told]
    reported = joined(_("told:"), joined(*told, by="; "), by=" ") if told else ""
    return joined(speaker.label_of(fact.situation), fact.words, joined(*done, by="; "), reported)
