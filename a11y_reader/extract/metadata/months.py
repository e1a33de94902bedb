"""Names of months: whole, cut off, declined, and without the marks that some leave away.

A word is a month where a name begins with it, as `Sept` does, or it begins with nearly all of a
name, as `noyabrda` does. So `decisions` is none, though it begins as `December`.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from types import MappingProxyType

__all__ = ["is_month", "month_of"]

_NAMES = (
    "january januar jänner janvier janeiro enero gennaio januari tammikuuta styczeń stycznia ocak "
    "январь يناير",
    "february februar février febrero fevereiro febbraio februari helmikuuta luty lutego şubat "
    "февраль فبراير",
    "march märz mars marzo março maart marts maaliskuuta marzec marca maret mart март марта مارس",
    "april avril abril aprile huhtikuuta kwiecień kwietnia nisan апрель أبريل إبريل",
    "may mai mayo maio maggio mei maj toukokuuta maja mayıs май мая مايو ماي",
    "june juni juin junio junho giugno kesäkuuta czerwiec czerwca haziran июнь июня يونيو",
    "july juli juillet julio julho luglio heinäkuuta lipiec lipca temmuz июль июля يوليو",
    "august août agosto augustus augusti elokuuta sierpień sierpnia agustus ağustos август أغسطس",
    "september septembre septiembre setiembre setembro settembre syyskuuta wrzesień września eylül "
    "сентябрь سبتمبر",
    "october oktober octobre octubre outubro ottobre lokakuuta październik ekim октябрь أكتوبر",
    "november novembre noviembre novembro marraskuuta listopad kasım ноябрь نوفمبر",
    "december dezember décembre diciembre dezembro dicembre desember joulukuuta grudzień grudnia "
    "aralık декабрь ديسمبر",
)
"""The names in languages of which pages abound: Arabic, Dutch, English, Finnish, French, German,
Indonesian, Italian, Polish, Portuguese, Russian, Scandinavian, Spanish and Turkish."""

_OTHER_NAMES = (
    "ian. ianuarie jaan jaanuar leden ledna saus sausio sausis sij siječanj siječnja ජනවාරි "
    "yanvar gener urtarrila eanáir xaneiro jannar janar janvāris ionawr",
    "vas. vasario vasaris veebr veebruar velj veljača veljače úno únor února පෙබරවාරි fevral "
    "otsaila feabhra shkurt chwefror",
    "mrt bře březen března kov kovas kovo márc március ožu ožujak ožujka මාර්තු martxoa márta "
    "marec martie mawrth",
    "balandis balandžio duben dubna travanj travnja ápr április අප්රේල් aprel apirila aibreán "
    "prill ebrill",
    "geg gegužė gegužės kvě květen května máj mája május svi svibanj svibnja මැයි maig maiatza "
    "bealtaine mejju maijs",
    "birž birželio birželis iun iunie juuni jún júna június jūn jūnijs lipanj lipnja červen "
    "června čvn ජූනි iyun juny ekaina meitheamh xuño ġunju qershor junij mehefin",
    "iul iulie juuli júl júla július jūl jūlijs liep liepa liepos srpanj srpnja července "
    "červenec čvc ජූලි iyul juliol uztaila iúil xullo lulju korrik julij gorffennaf",
    "ağu avg avgust kolovoz kolovoza rugp rugpjūtis rugpjūčio srpen srpna අගෝස්තු avqust "
    "abuztua lúnasa awwissu gusht augusztus awst",
    "rugs rugsėjis rugsėjo ruj rujan rujna szept szeptember zář září සැප්තැම්බර් sentyabr "
    "sentabr iraila shtator",
    "spal spalio spalis říj říjen října ඔක්තෝබර් oktyabr oktabr urria ottubru tetor octombrie "
    "oktoober hydref",
    "lapkr lapkritis lapkričio noiembrie studeni studenoga නොවැම්බර් noyabr azaroa samhain "
    "nëntor tachwedd",
    "dets detsember prosinac prosinca prosince prosinec දෙසැම්බර් dekabr abendua nollaig "
    "dhjetor gruod gruodis gruodžio rhagfyr",
)
"""Those in others: Albanian, Azerbaijani, Basque, Catalan, Croatian, Czech, Estonian, Galician,
Hungarian, Irish, Latvian, Lithuanian, Maltese, Romanian, Slovak, Slovene, Uzbek and Welsh, but for
short ones that are words elsewhere, such as `pro`; and in Sinhala, for which the CLDR has but the
traditional year. They are cut off only as they stand here; with a stop, where it tells them from
words elsewhere."""

_FURTHER_NAMES = (
    "tammi genièr genver janaayo janabari janairu janer janeru janeware janewoore jannewaris "
    "janoary januaarip januer janueri januwale januwari janwaliyo janwari janyuwari jenaro "
    "jenụwarị schan. schaner xineru zenâr ýanwar",
    "helmi cʼhwe. cʼhwevrer faburairu favr. favrer febereware febluali febraayo febraro febrayer "
    "febrewaris febrewoore febrièr febroary februaarip februwari febuare febul febuluwale "
    "feburari feburuarĩ feburuye febwaliyo fevreiro fevrer fewral frar pebrero pébruari "
    "феврꙋа́рїа феврꙋа́рїй فبروري فبروری",
    "maachị maarso maarts mac machi maris marisi marsi marsip marso marsu marte marto martsa "
    "martzu marzu mashi matshi matšhe meur. meurzh mäe. mäerz měr. měrc měrca мартъи мартъийы "
    "مارت",
    "huhti abriil abrile abrille abriu abrëll afirilu aporele aprell apreļs apriili apriilip apryl "
    "apryla avrigl avrril ebr. ebrel ephreli epreel epreli kwiikumi",
    "touko maaie maaji maajip maayo maghju maii maiu maius majo majs matg mayisi mayu mayul "
    "mayyu mee meije mej. meje mey meyi moja майы",
    "kesä czyrwca czyrwiec hunyo jona jugn jugno junhu junie junyi junyu juun juunip kesi "
    "kesimáánu mezh. mezheven xunu yuni zercl. zercladur июны",
    "heinä fanadur goue. gouere heiwet hulyo jolay julaayi julae julai julayi julhet julhu "
    "julie julyai julyu juulip luggio lugn luulyo xunetu yuli июлы يوليوز",
    "agasti aggusti aggustip agosetose agusito aogositra avost avust awg. awgust awgusta eost "
    "ogos ogosto siyrpiyń siyrpnia ọgọọst",
    "gwengolo satumba sebteembar sebtembar septam septambra septembarip septhemba "
    "septimber septiyembre septämber seputemba seteme setemere setenbre setenbru setul "
    "setyembre сентјабр",
    "loka ochobre okthoba okthobha oktobarip oktohber oktover oktubre oktuuber oktũba otobre "
    "otubar otubru октјабр",
    "kaswèkèsè nobyembre nofemere noofeembar nopémber novam novambra novembarip noveme "
    "novenbre novimber novul novämber nowember nowembra nuvenbru nuwamba payares",
    "joulu avientu decembarip desam desambra desanburu deseme desimber desàmbar dezenbre dezämber "
    "dicèmmiru disamba diseembar disemba disember disemere disyembre dizenbru kerzu kzu. "
    "ديسيمبر",
)
"""Further names as the CLDR has them, of languages from Afrikaans to Zulu: in a table, as loading
what the CLDR has of that many languages takes a fifth of a second and sixty megabytes. They stand
whole, and only with a day and a year, as some are names of people or words elsewhere."""

_WORDS = frozenset({"ara", "out", "set"})
"""What common names are cut off to and is a word elsewhere: with a day and a year it is a month,
but not alone."""

_NAMESAKES = frozenset({"augustin", "augustine"})
"""Names of people that are no month's with another ending."""

_OTHER_SCRIPTS = (
    "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ka", "kk", "km", "kn", "lo", "ml", "mr", "my",
    "ne", "pa", "sr", "ta", "te", "th", "uk", "ur",
)  # fmt: skip
"""Languages of other scripts than the Latin one, for which the CLDR is asked."""

_FEWEST_LETTERS = 3
"""The fewest letters of a name that is cut off."""

_LONG = 6
"""The fewest letters of a name that may end otherwise."""

_MOST_LETTERS = 3
"""The most letters that such an ending has, beyond what is left of the name."""

_FIRST_OTHER = "\u0370"
"""The first letter of another script than the Latin one."""

_LEFT_AWAY = frozenset({7, 202, 220, 230})
"""Classes of marks that many leave away: dots of letters of India, what is attached to Latin
letters, and what stands below and above them."""

_FOLDED = MappingProxyType(str.maketrans({"\u200c": "", "\u200d": "", "ı": "i"}))
"""What joins letters or keeps them apart, which some write and others don't; and the letter that
is an i in Turkish capitals to everybody else."""

_VOWELS = "aeiouy"
"""Letters before which names are cut off, and behind which only the shortest are."""


def month_of(word: str) -> int:
    """Return the number of the month that a word names; 0 where it names none.

    Args:
        word: A word, with the full stop that stands behind it, if one does: some names are cut off
            to what is a month only with it.

    >>> month_of("Sept"), month_of("grudnia"), month_of("aout"), month_of("nóvember")
    (9, 12, 8, 11)
    >>> month_of("noyabrda"), month_of("ნოემბერს"), month_of("decisions"), month_of("mayors")
    (11, 11, 0, 0)
    >>> month_of("ARALIK"), month_of("Julai"), month_of("ian."), month_of("Ian")
    (12, 7, 1, 0)
    """
    name = _folded(word.lower())
    bare = name.removesuffix(".")
    known, further = _known(), _further()
    found = known.get(name) or _found(bare, known) or further.get(name) or further.get(bare)
    return found or (_found(bare, _others()) if bare >= _FIRST_OTHER else 0)


def is_month(word: str) -> bool:
    """Say whether a word is a month's name wherever it stands, in one of the common languages.

    >>> is_month("Sept"), is_month("octubre"), is_month("out"), is_month("Ian")
    (True, True, False, False)
    """
    name = _folded(word.lower())
    return name not in _WORDS and _found(name, _known()) > 0


def _found(name: str, beginnings: Mapping[str, int]) -> int:
    """Look a name up: as it is, or without what may be another ending."""
    if name in _NAMESAKES:
        return 0
    most = len(name)
    ends = range(most, max(most - _MOST_LETTERS, _LONG - 1) - 1, -1)
    forms = (name, *(f"{name[:end]}-" for end in ends))
    return next((beginnings[form] for form in forms if form in beginnings), 0)


@lru_cache(maxsize=1)
def _known() -> Mapping[str, int]:
    """Return the names of the tables, their forms and the widespread ones cut off."""
    numbers: dict[str, int] = {}
    for name, number in _numbered(_NAMES):
        numbers |= dict.fromkeys(_forms(name), number)
    for name, number in _numbered(_OTHER_NAMES):
        for form in _forms(name):
            numbers.setdefault(form, number)
    for name, number in _numbered(_NAMES):
        for short in _cut_off(name):
            numbers.setdefault(short, number)
    return numbers


@lru_cache(maxsize=1)
def _further() -> Mapping[str, int]:
    return dict(_numbered(_FURTHER_NAMES))


@lru_cache(maxsize=1)
def _others() -> Mapping[str, int]:
    """Return what the CLDR has of names in other scripts; what means several, goes."""
    from babel import Locale  # takes its time, and hardly a page needs it

    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for language in _OTHER_SCRIPTS:
        for names in Locale(language).months.values():
            for number, written in chain(names["wide"].items(), names["abbreviated"].items()):
                for form in _forms(_folded(written.lower().rstrip("."))):
                    numbers[form].add(number)
    return {form: min(found) for form, found in numbers.items() if len(found) == 1}


def _numbered(months: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    for number, names in enumerate(months, 1):
        for name in names.split():
            yield _folded(name), number


def _cut_off(name: str) -> Iterator[str]:
    """Yield what names are cut off to: their first letters, more of them only up to a consonant.

    So `Sept` and `juil` are, where `mare`, as of `maret`, is a word.
    """
    for cut in range(_FEWEST_LETTERS, len(name)):
        if cut == _FEWEST_LETTERS or name[cut - 1] not in _VOWELS:
            yield name[:cut]


def _forms(name: str) -> Iterator[str]:
    """Yield a name, and what is left of a long one without its last letters, with a hyphen."""
    yield name
    if len(name) >= _LONG:
        yield from (f"{name}-", f"{name[:-1]}-", f"{name[:-2]}-")


def _folded(name: str) -> str:
    """Return a name without what many leave away."""
    letters = unicodedata.normalize("NFD", name.translate(_FOLDED))
    return "".join(letter for letter in letters if unicodedata.combining(letter) not in _LEFT_AWAY)
