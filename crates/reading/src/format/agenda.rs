//! What the agenda systems of councils and of the Senedd give by their web service (`mgWebService.asmx`): `GetMeeting`,
//! `GetMeetings` and `GetCommittees`, as saved. Elements that are not named here are left out.

use llinyn_model::Language;
use llinyn_model::error::Error;
use llinyn_model::fold;
use llinyn_model::passage::PassageKind;

use super::xml::{Node, walk};
use super::{Block, html};
use crate::cue::meeting::attendance::names as names_in;
use crate::text::language;

/// The root elements of what the service gives.
const ROOTS: &[&str] = &["meeting", "getmeetings", "getmeetingsbydate", "committees", "getcommittees"];
/// How the words of an item's minutes may be named.
const MINUTES: &[&str] = &["minutestext", "minutetext", "minutes", "decisiontext", "decision"];

/// Whether an XML text with this root element comes from the service.
pub(crate) fn is_agenda(root: &str, front: &str) -> bool {
    ROOTS.contains(&root) && (front.contains("<meetingid>") || front.contains("<committeeid>"))
}

/// The blocks of an answer of the service.
///
/// # Errors
/// The XML's, and that of markup within it.
pub(crate) fn blocks(bytes: &[u8]) -> Result<Vec<Block>, Error> {
    let mut open: Vec<Element> = vec![Element::default()];
    walk(bytes, &mut |node| match node {
        Node::Open(name, tag) => open.push(Element {
            name: name.to_owned(),
            said: ["name", "attendance", "membertype"].map(|key| tag.get(key).map(str::to_owned)),
            ..Element::default()
        }),
        Node::Words(words) => open.last_mut().map(|here| here.text.push_str(words)).unwrap_or_default(),
        Node::Close(_) => {
            if let Some(done) = open.pop()
                && let Some(outer) = open.last_mut()
            {
                outer.inner.push(done);
            }
        }
    })?;
    let all = open.pop().unwrap_or_default();
    let mut blocks = Vec::new();
    for root in &all.inner {
        if root.name == "meeting" {
            meeting(root, &mut blocks)?;
        } else {
            list(root, &mut blocks);
        }
    }
    for (line, block) in (1..).zip(&mut blocks) {
        block.line = line;
    }
    Ok(blocks)
}

/// An element, with what it says in its attributes: a name, how somebody attended, and as what.
#[derive(Default)]
struct Element {
    name: String,
    said: [Option<String>; 3],
    text: String,
    inner: Vec<Element>,
}

impl Element {
    fn all(&self, name: &str) -> Vec<&Element> {
        let mut found: Vec<&Element> = self.inner.iter().filter(|inner| inner.name == name).collect();
        let deeper = self.inner.iter().filter(|inner| inner.name != name);
        found.extend(deeper.flat_map(|inner| inner.all(name)));
        found
    }

    /// The words of the first element of a name within this one; empty where there is none.
    fn says(&self, name: &str) -> &str {
        self.all(name).first().map_or("", |found| found.text.trim())
    }
}

fn meeting(root: &Element, blocks: &mut Vec<Block>) -> Result<(), Error> {
    let mut text = Vec::new();
    for item in root.all("agendaitem") {
        let number = Some(item.says("fulldisplaynumberformat")).filter(|number| !number.is_empty());
        let number = number.unwrap_or_else(|| item.says("agendaitemnumber")).trim_end_matches('.');
        let title = item.says("agendaitemtitle");
        let title = if matches!(number, "" | "0") { title.to_owned() } else { format!("{number}. {title}") };
        text.extend(heading(2, &title));
        text.extend(html::blocks(item.says("agendatext"))?);
        let minutes = MINUTES.iter().map(|name| item.says(name)).find(|words| !words.is_empty());
        text.extend(html::blocks(minutes.unwrap_or_default())?);
    }
    let words: Vec<&str> = text.iter().map(|block| block.text.as_str()).collect();
    let all = format!("{} {}", root.says("committeetitle"), words.join(" "));
    let language = language::weigh(&all, usize::MAX).unwrap_or_default();
    blocks.extend(heading(1, root.says("committeetitle")));
    blocks.extend(paragraph(&day(root.says("meetingdate"), language)));
    blocks.extend(paragraph(root.says("meetinglocation")));
    blocks.extend(attendance(root, language));
    blocks.extend(text);
    Ok(())
}

/// Who attended, and how: each list under the heading minutes print.
fn attendance(root: &Element, language: Language) -> Vec<Block> {
    const LISTS: [(&str, &str, &[&str]); 4] = [
        ("Absent", "Absennol", &["absent", "absennol"]),
        ("Present", "Yn bresennol", &["present", "bresennol", "attended"]),
        ("In attendance", "Hefyd yn bresennol", &["in attendance", "hefyd yn bresennol"]),
        ("Apologies", "Ymddiheuriadau", &["apolog", "ymddiheur"]),
    ];
    let list = |attendee: &Element| {
        let how = fold::text(attendee.said[1].as_deref().unwrap_or_else(|| attendee.says("attendance")));
        let as_what = fold::text(attendee.said[2].as_deref().unwrap_or_default());
        let found = LISTS.iter().rposition(|(_, _, cues)| cues.iter().any(|cue| how.contains(cue)))?;
        let officer = as_what.contains("officer") || as_what.contains("swyddog");
        Some(if found == 1 && officer { 2 } else { found })
    };
    let attendees = root.all("attendee");
    let mut blocks = Vec::new();
    for (at, (en, cy, _)) in LISTS.iter().enumerate() {
        let names: Vec<&str> = attendees
            .iter()
            .filter(|attendee| list(attendee) == Some(at))
            .map(|attendee| attendee.said[0].as_deref().unwrap_or_else(|| attendee.says("name")).trim())
            .filter(|name| !name.is_empty())
            .collect();
        let head = if language == Language::Cy { cy } else { en };
        if names.is_empty() {
            continue;
        }
        // A name with its title is a line of its own, as in minutes; those without one share a line.
        let (titled, plain): (Vec<&str>, Vec<&str>) =
            names.into_iter().partition(|name| names_in(name).is_some());
        blocks.extend(paragraph(&format!("{head}:")));
        blocks.extend(titled.into_iter().filter_map(paragraph));
        blocks.extend(paragraph(&plain.join(", ")));
    }
    blocks
}

/// A list of meetings or of committees, as a table.
fn list(root: &Element, blocks: &mut Vec<Block>) {
    blocks.extend(heading(
        1,
        root.inner.iter().find(|inner| inner.name == "committeetitle").map_or("", |title| title.text.trim()),
    ));
    for (name, columns) in [
        ("meeting", &["meetingdate", "meetingtime", "committeetitle", "meetingstatus"][..]),
        ("committee", &["committeetitle", "committeecategory"]),
    ] {
        for row in root.all(name) {
            let cells: Vec<&str> = columns.iter().map(|column| row.says(column)).collect();
            let text = cells.join("\t").trim_end_matches('\t').to_owned();
            if !text.trim().is_empty() {
                blocks.push(Block { text, ..Block::new(PassageKind::Row) });
            }
        }
    }
}

fn heading(level: u8, words: &str) -> Option<Block> {
    Block { text: words.to_owned(), level, ..Block::new(PassageKind::Heading) }.finished()
}

fn paragraph(words: &str) -> Option<Block> {
    Block { text: words.to_owned(), ..Block::new(PassageKind::Paragraph) }.finished()
}

/// The day of a meeting, which the service gives in figures, as minutes print it.
fn day(figures: &str, language: Language) -> String {
    const MONTHS: [(&str, &str); 12] = [
        ("January", "Ionawr"),
        ("February", "Chwefror"),
        ("March", "Mawrth"),
        ("April", "Ebrill"),
        ("May", "Mai"),
        ("June", "Mehefin"),
        ("July", "Gorffennaf"),
        ("August", "Awst"),
        ("September", "Medi"),
        ("October", "Hydref"),
        ("November", "Tachwedd"),
        ("December", "Rhagfyr"),
    ];
    let parts: Vec<Option<usize>> = figures.split('/').map(|part| part.trim().parse().ok()).collect();
    match parts.as_slice() {
        [Some(day), Some(month), Some(year)] if (1..=12).contains(month) => {
            let (en, cy) = MONTHS[month - 1];
            format!("{day} {} {year}", if language == Language::Cy { cy } else { en })
        }
        _ => figures.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use llinyn_model::Day;
    use llinyn_model::source::SourceKind;

    use crate::{Limits, read};

    const MEETING: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<meeting><meetingid>7</meetingid><committeeid>3</committeeid><committeetitle>Glanrafon Corporate Parenting Committee</committeetitle>
<meetingdate>01/03/2024</meetingdate><meetingtime>10.00</meetingtime><meetinglocation>Council Chamber</meetinglocation>
<attendees><attendee name="Councillor A. Aber" attendance="Present, as expected" membertype="Committee Member"/>
<attendee name="Councillor B. Bryn" attendance="Present, as expected"/>
<attendee name="Councillor C. Coed" attendance="Apologies"/><attendee name="D. Derw" attendance="Present" membertype="Officer"/></attendees>
<agendaitems><agendaitem><agendaitemid>1</agendaitemid><agendaitemnumber>1</agendaitemnumber><agendaitemtitle>Minutes</agendaitemtitle></agendaitem>
<agendaitem><agendaitemid>2</agendaitemid><agendaitemnumber>2</agendaitemnumber><agendaitemtitle>Waiting times</agendaitemtitle>
<agendatext>&lt;p&gt;To receive the figures.&lt;/p&gt;</agendatext>
<minutestext><![CDATA[<p>Members heard the figures.</p><p>RESOLVED that the figures be published each quarter.</p>]]></minutestext></agendaitem></agendaitems></meeting>"#;

    #[test]
    fn a_meeting_reads_like_its_minutes() {
        let reading = read("GetMeeting.xml", MEETING.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(reading.paper.title, "Glanrafon Corporate Parenting Committee");
        assert_eq!(reading.paper.kind, SourceKind::Minutes, "{}", reading.text);
        let on = Day::new(2024, 3, 1).unwrap();
        assert!(
            format!("{:?}", reading.paper.dated.days).contains(&on.to_string()),
            "{:?}",
            reading.paper.dated
        );
        let attendance = reading.attendance.unwrap();
        let names = |list: &[String]| list.join("; ");
        assert_eq!(names(&attendance.present), "A. Aber; B. Bryn");
        assert_eq!(names(&attendance.apologies), "C. Coed");
        assert_eq!(reading.decisions.len(), 1, "{}", reading.text);
    }

    #[test]
    fn a_welsh_meeting_has_welsh_heads() {
        let welsh = MEETING
            .replace("Glanrafon Corporate Parenting Committee", "Pwyllgor Rhianta Corfforaethol Glanrafon")
            .replace("Present, as expected", "Yn bresennol, fel y disgwyl")
            .replace("Apologies", "Ymddiheuriadau")
            .replace("To receive the figures.", "Derbyn y ffigurau ar gyfer y flwyddyn.")
            .replace(
                "Members heard the figures.",
                "Clywodd yr aelodau am y ffigurau ac am yr hyn y mae’r Cyngor yn ei wneud.",
            )
            .replace(
                "RESOLVED that the figures be published each quarter.",
                "PENDERFYNWYD cyhoeddi’r ffigurau bob chwarter.",
            );
        let reading = read("a.xml", welsh.as_bytes(), &Limits::default()).unwrap();
        for part in
            ["1 Mawrth 2024", "Yn bresennol:\nCouncillor A. Aber\nCouncillor B. Bryn", "Ymddiheuriadau:\n"]
        {
            assert!(reading.text.contains(part), "{part} in {}", reading.text);
        }
        assert_eq!(reading.decisions.len(), 1, "{}", reading.text);
    }

    #[test]
    fn lists_of_meetings_and_committees_are_tables() {
        for (xml, text) in [
            (
                "<getmeetings><committeeid>3</committeeid><committeetitle>Cabinet</committeetitle><meetings><meeting><meetingid>7</meetingid><meetingdate>01/03/2024</meetingdate><meetingtime>10.00</meetingtime><meetingstatus>Confirmed</meetingstatus></meeting></meetings></getmeetings>",
                "Cabinet\n01/03/2024\t10.00\t\tConfirmed",
            ),
            (
                "<committees><committee><committeeid>3</committeeid><committeetitle>Cabinet</committeetitle><committeecategory>Main</committeecategory></committee></committees>",
                "Cabinet\tMain",
            ),
        ] {
            assert_eq!(read("a.xml", xml.as_bytes(), &Limits::default()).unwrap().text, text);
        }
    }
}
