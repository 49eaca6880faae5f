"""The method as data: all English a person reads, from ``resources``."""

from ringback.playbook.access import System, Systems
from ringback.playbook.accounts import AccountLook, AccountLooks
from ringback.playbook.banks import BankWord, Market, Markets, Shows
from ringback.playbook.batch import BatchWords, ColumnWords, VerdictText
from ringback.playbook.checks import CheckWords, OutcomeWords
from ringback.playbook.cooperation import Cooperation
from ringback.playbook.countries import CompanyRegister, Country, CountryContact, Directory, LegalNote
from ringback.playbook.forms import Field, FormPage, Input
from ringback.playbook.messages import Message
from ringback.playbook.numbers import Numbers, NumberWords
from ringback.playbook.places import Places, Spot
from ringback.playbook.prompts import PromptPack, PromptWords
from ringback.playbook.questions import (
    CallFactWords,
    CallScript,
    LookItem,
    Question,
    Questions,
    ShortCall,
)
from ringback.playbook.reading import (
    Edition,
    Playbook,
    country_codes,
    load,
    load_accounts,
    load_banks,
    load_batch,
    load_cooperation,
    load_country,
    load_drill,
    load_fairness,
    load_messages,
    load_places,
    load_prompts,
    load_sign_ins,
    load_sources,
    load_spoken,
    load_systems,
    load_threat,
)
from ringback.playbook.rules import RuleWords, Source
from ringback.playbook.signins import SignInWords
from ringback.playbook.spoken import SpokenLine
from ringback.playbook.tasks import LadderWords, PlanWords, Sitting, Tasks, TaskWords, VerdictWords
from ringback.playbook.threat import DrillCase, DrillQuestion, ThreatPage
from ringback.playbook.wrong import Fairness, WrongSituation

__all__ = [
    "AccountLook",
    "AccountLooks",
    "BankWord",
    "BatchWords",
    "CallFactWords",
    "CallScript",
    "CheckWords",
    "ColumnWords",
    "CompanyRegister",
    "Cooperation",
    "Country",
    "CountryContact",
    "Directory",
    "DrillCase",
    "DrillQuestion",
    "Edition",
    "Fairness",
    "Field",
    "FormPage",
    "Input",
    "LadderWords",
    "LegalNote",
    "LookItem",
    "Market",
    "Markets",
    "Message",
    "NumberWords",
    "Numbers",
    "OutcomeWords",
    "Places",
    "PlanWords",
    "Playbook",
    "PromptPack",
    "PromptWords",
    "Question",
    "Questions",
    "RuleWords",
    "ShortCall",
    "Shows",
    "SignInWords",
    "Sitting",
    "Source",
    "SpokenLine",
    "Spot",
    "System",
    "Systems",
    "TaskWords",
    "Tasks",
    "ThreatPage",
    "VerdictText",
    "VerdictWords",
    "WrongSituation",
    "country_codes",
    "load",
    "load_accounts",
    "load_banks",
    "load_batch",
    "load_cooperation",
    "load_country",
    "load_drill",
    "load_fairness",
    "load_messages",
    "load_places",
    "load_prompts",
    "load_sign_ins",
    "load_sources",
    "load_spoken",
    "load_systems",
    "load_threat",
]
