//! Whether words tell of fewer than five people by their number: whoever is one of so few could be known by it. It is read
//! from lists of words, and leans to refusing: "a few" can be written everywhere.

use llinyn_model::fold;

/// Whether a number under five stands with a word for people, before it or behind it.
pub(super) fn tells_of_few(typed: &str) -> bool {
    let words = Words::of(typed);
    (0..words.0.len()).any(|at| words.tell_of_few(at))
}

/// Whether a number under five stands there at all, where the words are of nothing but people.
pub(super) fn has_few(typed: &str) -> bool {
    let words = Words::of(typed);
    (0..words.0.len()).any(|at| words.is_few(at) && words.word(at) != "both" || words.tell_of_few(at))
}

/// One, folded.
const ONE: &str = "1 one un";
/// Behind these, "one" is no count; nor is it before "another".
const NO_COUNT: &str = "no any every some each this that which yr pob bob phob unrhyw";
/// More than one and under five, in English or in figures, and what means so many: words may stand before the noun.
const FEW: &str = "2 3 4 two three four both twin";
/// The same in Welsh, where the noun follows at once.
const FEW_WELSH: &str = "\
    dau ddau dwy ddwy tri thri dri tair thair dair pedwar phedwar bedwar pedair phedair bedair";
/// So many of something.
const PAIR: &str = "couple pair trio cwpl gwpl chwpl par phar bar triawd driawd";
/// So many people, whatever follows.
const ALONE: &str = "twins triplets quadruplets gefeilliaid efeilliaid ngefeilliaid tripledi";
/// With these before or behind it, a number under five is part of a larger one.
const LARGER: &str = "\
    twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million deg ddeg cant \
    gant chant mil fil dwsin ddwsin";
/// Behind these, a number says which one it is.
const LABELS: &str = "\
    year years class phase stage part chapter section level recommendation question blwyddyn flwyddyn \
    dosbarth cyfnod gyfnod rhan pennod adran lefel argymhelliad cwestiwn";
/// Those who take part, folded, without the `s` at their end.
const PEOPLE: &str = "\
    child children boy girl young youngster youth people person individual kid lad lass lasse baby babie \
    toddler infant teen teenager adolescent adult parent mother father mum dad nan gran grandparent \
    grandmother grandfather grandson granddaughter grandchild grandchildren guardian carer family \
    familie household sibling brother sister stepbrother stepsister stepchild stepchildren stepson \
    stepdaughter son daughter aunt uncle cousin niece nephew orphan refugee pupil student learner leaver \
    participant respondent interviewee attendee volunteer witnes witnesse survivor victim resident \
    friend member man men woman women plant mab fab meibion feibion tad tadau dyn ddyn dynion ddynion \
    wyr wyre aelod aelodau";
/// How the words for them begin in Welsh, folded.
const POBL: &str = "\
    plent phlent blent phlant blant bachgen fachgen bechgyn fechgyn hogyn hogan hogi crwt grwt chrwt \
    llanc lanc merch ferch geneth eneth pobl bobl phobl pherson berson unigol ifanc oedol arddeg baban \
    faban rhiant rhieni riant rieni gofalw ofalw gwarcheid warcheid teulu theulu deulu brawd frawd \
    brodyr frodyr chwaer chwior mam fam thad nain neiniau taid daid thaid modryb fodryb ewythr cefnd \
    gefnd chefnd cyfnith gyfnith chyfnith disgybl ddisgybl myfyr fyfyr dysgw ddysgw cyfranog gyfranog \
    chyfranog ymatebydd ymatebwyr tyst dyst thyst goroesw oroesw dioddefw ddioddefw preswylydd \
    breswylydd phreswylydd preswylwyr breswylwyr gwirfodd wirfodd ffrind cyfaill gyfaill chyfaill menyw \
    fenyw gefell efell";
/// How the words begin for what a number may count beside people: "two schools", "three children's homes".
const THINGS: &str = "\
    year month week day hour minute time evening morning afternoon session meeting visit home centre \
    service school group team forum club hospital ward unit court panel plan report survey council \
    county area agenc thing reason recommend argymh question theme januar februar march april june july \
    august septem octob novem decem blwydd flwydd mlynedd mis wythnos diwrnod ddiwrnod awr noson sesiwn \
    cyfarfod gyfarfod chyfarfod ymweliad oed cartref gartref chartref canolfan ganolfan chanolfan \
    gwasanaeth wasanaeth ysgol grwp ngrwp tim dim thim fforwm clwb glwb chlwb cynllun gynllun chynllun \
    adroddiad arolwg cyngor gyngor chyngor peth beth pheth ionawr chwefror mawrth ebrill mai mehefin \
    gorffennaf awst medi hydref tachwedd rhagfyr";
/// What may stand between "one" and its noun.
const DESCRIBING: &str = "\
    young younger older little small teenage foster fostered adopted adoptive birth disabled deaf \
    autistic care looked after vulnerable local other new single black asian muslim trans gay";
/// Words with which something new begins, so that what follows is not what the number counts.
const APART: &str = "\
    of for with in to from by about at on per as and or but that who when where the a an their our its \
    his her all between o i gyda gan yn at am ar erbyn fel ac neu ond y yr ei eu ein sydd sy pan bod fod \
    wrth na nad nag rhwng";
/// What may stand between "of" and those it is said of.
const ARTICLES: &str = "the these those our their your my yr y ein eu eich fy";
/// Those that "of" is said of without a noun.
const THEM: &str = "them us you whom";
/// Numbers from five up, of which a smaller one is a part.
const MORE: &str = "\
    five six seven eight nine ten eleven twelve fourteen fifteen pump bump chwech saith wyth naw deg \
    ddeg deuddeg ddeuddeg";
/// What people do in English, behind the number.
const SAY: &str = "said told felt spoke wanted asked agreed answered replied wrote attended took";
/// What people do in Welsh, before the number.
const SAY_WELSH: &str = "\
    dywedodd ddywedodd soniodd siaradodd teimlodd deimlodd teimlai gofynnodd ofynnodd atebodd cytunodd \
    gytunodd cymerodd gymerodd daeth ddaeth";

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// A space or a hyphen.
    None,
    /// A bracket, a colon, a comma.
    Mark,
    /// The end of a sentence.
    Stop,
}

/// Folded words, each with what stands before it.
struct Words(Vec<(String, Gap)>);

impl Words {
    fn of(typed: &str) -> Words {
        let typed = typed.replace(['’', '‘'], "'").replace("'r ", " yr ").replace("o'n ", "o ein ");
        let typed: Vec<char> = typed.replace("o'u ", "o eu ").chars().collect();
        let digit = |at: Option<usize>| at.and_then(|at| typed.get(at)).is_some_and(char::is_ascii_digit);
        let mut words = Words(Vec::new());
        let (mut word, mut gap) = (String::new(), Gap::None);
        for (at, c) in typed.iter().enumerate() {
            let groups = matches!(c, ',' | '.') && digit(at.checked_sub(1)) && digit(Some(at + 1));
            if groups || c.is_alphanumeric() || *c == '\'' || (!c.is_ascii() && !c.is_whitespace()) {
                word.extend((!groups).then_some(c));
                continue;
            }
            gap = words.push(&mut word, gap).max(match c {
                '.' | '!' | '?' | ';' | '\n' | '\r' => Gap::Stop,
                c if c.is_whitespace() || matches!(c, '-' | '"') => Gap::None,
                _ => Gap::Mark,
            });
        }
        words.push(&mut word, gap);
        words
    }

    /// Adds what was gathered, and what stands before whatever comes next as far as is known.
    fn push(&mut self, gathered: &mut String, gap: Gap) -> Gap {
        let gathered = std::mem::take(gathered);
        let folded = fold::words(&gathered);
        if folded.is_empty() {
            // A dash that stands by itself.
            return if gathered.is_empty() { gap } else { gap.max(Gap::Mark) };
        }
        let gaps = std::iter::once(gap).chain(std::iter::repeat(Gap::None));
        self.0.extend(folded.into_iter().zip(gaps));
        Gap::None
    }

    fn word(&self, at: usize) -> &str {
        self.0.get(at).map_or("", |(word, _)| word)
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// What stands before a word; behind the last one the sentence ends.
    fn gap(&self, at: usize) -> Gap {
        self.0.get(at).map_or(Gap::Stop, |(_, gap)| *gap)
    }

    /// Whether a word joins the one before it.
    fn joins(&self, at: usize, list: &str) -> bool {
        self.gap(at) == Gap::None && holds(list, self.word(at))
    }

    fn is_thing(&self, at: usize) -> bool {
        self.gap(at) == Gap::None && begins(THINGS, self.word(at))
    }

    /// Whether a word is a number under five, and a count.
    fn is_few(&self, at: usize) -> bool {
        let (word, before) = (self.word(at), self.before(at));
        let is_one = holds(ONE, word);
        let hundred_and = matches!(before, "and" | "a") && at > 1 && holds(LARGER, self.before(at - 1));
        (is_one || holds(FEW, word) || holds(FEW_WELSH, word))
            && !(is_one && (holds(NO_COUNT, before) || self.joins(at + 1, "another")))
            && !(self.gap(at) == Gap::None && (holds(LABELS, before) || holds(LARGER, before)))
            && !hundred_and
            && !self.joins(at + 1, LARGER)
    }

    fn tell_of_few(&self, at: usize) -> bool {
        let word = self.word(at);
        if holds(PAIR, word) {
            return if self.is_partitive(at + 1) {
                self.counts(at)
            } else {
                word == "couple" || self.is_person(at + 1)
            };
        }
        holds(ALONE, word)
            || self.is_few(at) && (self.counts(at) || self.stands_behind(at) || self.joins(at + 1, SAY))
    }

    /// Whether a number counts people: "two girls", "three of the 14", "dau o'r plant".
    fn counts(&self, at: usize) -> bool {
        let word = self.word(at);
        let mut next = at + 1;
        if self.gap(next) == Gap::None && self.word(next).starts_with("ohon") {
            return true;
        }
        if self.joins(next, "out allan mas") {
            next += 1;
        }
        if self.is_partitive(next) {
            next += 1;
            next += usize::from(self.joins(next, ARTICLES));
            let whole = self.word(next).starts_with(|c: char| c.is_ascii_digit()) || self.joins(next, MORE);
            if self.joins(next, THEM) || whole && !self.is_thing(next + 1) {
                return true;
            }
        } else if word == "both" && self.joins(next, ARTICLES) {
            next += 1;
        }
        let at_once = holds(ONE, word) || holds(FEW_WELSH, word);
        for at in next..next + 4 {
            if self.is_person(at) {
                let also = word == "both" && self.joins(at + 1, "and") && self.is_person(at + 2);
                // "Two family centres", but not "two children home again".
                let of_thing = !matches!(self.word(at), "children" | "people") && self.is_thing(at + 1);
                return !also && !of_thing;
            }
            let ends = self.gap(at) != Gap::None
                || self.is_thing(at)
                || [APART, LARGER, SAY].iter().any(|list| holds(list, self.word(at)))
                || at_once && !holds(DESCRIBING, self.word(at));
            if ends {
                return false;
            }
        }
        false
    }

    /// Whether a number stands by itself behind those it counts: "children: 2", "young people (3)".
    fn stands_behind(&self, at: usize) -> bool {
        let (ends, is_one) = (self.gap(at + 1) != Gap::None, holds(ONE, self.word(at)));
        let alone = ends || !is_one && holds(APART, self.word(at + 1));
        let people = Words::names_person(self.before(at))
            && self.gap(at) != Gap::Stop
            && (!is_one || self.gap(at) == Gap::Mark);
        alone && (people || self.gap(at) == Gap::None && holds(SAY_WELSH, self.before(at)))
    }

    fn is_partitive(&self, at: usize) -> bool {
        self.joins(at, "of o")
    }

    fn is_person(&self, at: usize) -> bool {
        self.gap(at) == Gap::None && Words::names_person(self.word(at))
    }

    fn names_person(word: &str) -> bool {
        holds(PEOPLE, word.strip_suffix('s').unwrap_or(word)) || begins(POBL, word)
    }
}

/// Whether a list has a word.
fn holds(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|one| one == word)
}

/// Whether a word begins as one of a list does.
fn begins(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|stem| word.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_people_are_told_by_no_number() {
        for words in [
            "Two children said so.",
            "3 young people and their carers",
            "Young people (3)",
            "children: 2",
            "Children – 2",
            "Children 2, carers 9",
            "Foster carers (two)",
            "Participants = 4.",
            "A child: one",
            "3 of the 14",
            "3 of 14 said so",
            "Two out of nine",
            "two of them cried",
            "Three participants",
            "three very brave young people",
            "two daughters",
            "her two sons",
            "two babies",
            "four care leavers",
            "One child said so.",
            "one disabled boy",
            "one of the girls",
            "One of us",
            "both girls",
            "Both of the brothers",
            "Both the boys cried",
            "a couple of young people",
            "A couple who foster",
            "a pair of sisters",
            "The twins said so.",
            "twin brothers",
            "Two said that it hurt.",
            "one or two children",
            "2-3 children",
            "two family members",
            "Dau blentyn a’u rhieni",
            "tair merch",
            "dau frawd",
            "tri unigolyn",
            "tri o blant",
            "Un plentyn",
            "un o’r merched",
            "un o’n plant",
            "Dwy chwaer",
            "dau ohonyn nhw",
            "Plant (dau)",
            "Pobl ifanc: 3",
            "pâr o rieni",
            "pâr ifanc",
            "yr efeilliaid",
            "Cwpl o blant",
            "Dywedodd tri eu bod yn drist.",
            "y ddau gyfranogwr",
            "3 o’r 14",
            "pedair o ferched",
        ] {
            assert!(tells_of_few(words), "{words}");
            assert!(has_few(words), "{words}");
        }
    }

    #[test]
    fn what_counts_no_few_people_is_taken() {
        for words in [
            "",
            "Twelve children said so.",
            "Young people from two schools in the county.",
            "Four year old children drew pictures.",
            "A few children said so.",
            "12 children, 5 carers",
            "No one told the children.",
            "Every one of the children agreed.",
            "Children who help one another",
            "one plan for children",
            "one thing children said",
            "two schools for children",
            "three children’s homes",
            "two family centres",
            "two groups of children",
            "Two thirds of the children",
            "3% of children",
            "twenty-four children",
            "two hundred children",
            "a hundred and four children",
            "two dozen parents",
            "Children: 1,200",
            "Year 3 pupils",
            "both boys and girls",
            "We told the children. 2. They agreed.",
            "children: 2 evenings",
            "on 3 March children met",
            "two weeks; children met",
            "Two evenings with an advocate",
            "on a par with others",
            "one-to-one work with children",
            "We told the children one by one.",
            "Pobl ifanc o ddwy ysgol.",
            "yr un plant",
            "o’r un teulu",
            "pob un o’r plant",
            "un cynllun i blant",
            "tri chartref plant",
            "dau grŵp o blant",
            "dau ddeg pedwar o blant",
            "tri ar ddeg o blant",
            "Deuddeg o blant",
            "Neb yn dweud wrth y plant",
        ] {
            assert!(!tells_of_few(words), "{words}");
        }
    }

    #[test]
    fn who_took_part_has_no_number_under_five() {
        for (words, few) in [
            ("Young people from two schools", true),
            ("Three in care", true),
            ("Pobl ifanc o ddwy ysgol", true),
            ("Children and their carers", false),
            ("Year 3 pupils", false),
            ("14 young people", false),
            ("Twenty-one parents", false),
            ("Yr un plant", false),
        ] {
            assert_eq!(has_few(words), few, "{words}");
        }
    }
}
