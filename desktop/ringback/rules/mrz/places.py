"""Who issued a document, by the letters on its lines: ISO 3166 alpha-3 and the codes of ICAO's own."""

_ISO = """
    ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT
    AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO
    BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG
    COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO
    DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB
    GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY
    HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT
    JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY
    LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
    MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA
    NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE
    PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA
    SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR
    SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO
    TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG
    VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW ZZZZZ
"""
"""Three letters, then the two Ringback keeps; ISO 3166-1 as in CLDR 47."""

_OWN = {
    "D": "DE", "RKS": "XK", "UNK": "XK", "ROM": "RO", "ZAR": "CD", "TMP": "TL", "BUR": "MM", "ZIM": "ZW",
    "GBD": "GB", "GBN": "GB", "GBO": "GB", "GBP": "GB", "GBS": "GB",
}  # fmt: skip
"""Codes on passports that ISO does not have, and older ones still in use; the GB ones are other sorts of
British papers. Doc 9303 part 3, section 5."""

SAMPLE = "UTO"
"""Utopia: only on samples."""
NO_COUNTRY = frozenset(
    (
        "EUE", "IAO", "UNA", "UNO", "XAA", "XBA", "XCC", "XCE", "XCO", "XDC", "XEC", "XES", "XIM", "XMP",
        "XOM", "XPO", "XXA", "XXB", "XXC", "XXX",
    )
)  # fmt: skip
"""Issued by no state, or to a person of none: the UN, the EU, banks and courts; XXA to XXC and XXX for
stateless people and refugees. They are true documents. Doc 9303 part 3, section 5."""

_UNDER: dict[str, frozenset[str]] = {
    code: frozenset(places.split())
    for code, places in {
        "CN": "CN HK MO",
        "GB": "GB GG JE IM GI BM KY VG AI MS TC FK SH HK",
        "US": "US PR GU VI AS MP",
        "FR": "FR GP GF MQ RE YT NC PF PM WF BL MF",
        "NL": "NL AW CW SX BQ",
        "DK": "DK FO GL",
        "FI": "FI AX",
        "NO": "NO SJ",
        "AU": "AU NF CX CC",
        "NZ": "NZ CK NU TK",
    }.items()
}
"""Places whose people carry the papers of another: Hong Kong's say CHN, old BN(O) ones GBN."""

_TWO = {word[:3]: word[3:] for word in _ISO.split()} | _OWN


def country_of_code(code: str) -> str:
    """ISO alpha-2; empty for a code of no country, or one that is not known."""
    return _TWO.get(code, "")


def special_code(code: str) -> bool:
    """A true code that names no country."""
    return code in NO_COUNTRY


def known_code(code: str) -> bool:
    return code in _TWO or code in NO_COUNTRY


def fits_country(code: str, country: str) -> bool:
    """Whether a document with this code can be what somebody says was issued by that country."""
    two = country_of_code(code)
    return special_code(code) or country in _UNDER.get(two, frozenset({two}))
