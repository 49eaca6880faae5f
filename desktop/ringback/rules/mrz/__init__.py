"""Machine-readable lines of passports, cards and visas (ICAO Doc 9303): read, never kept."""

from ringback.rules.mrz.places import country_of_code, fits_country, special_code
from ringback.rules.mrz.reading import Reading, Slip, read_lines

__all__ = ["Reading", "Slip", "country_of_code", "fits_country", "read_lines", "special_code"]
