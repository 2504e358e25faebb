//! What somebody writes for a meeting, below the headings that are for it. It is not of the record, and is kept nowhere.

use llinyn_model::fold;

use super::template::{Heading, Template};
use crate::act::{Problem, misfit, paragraphs};

/// The headings somebody writes below, each with its place and the name of its field.
pub fn headings(template: &Template) -> impl Iterator<Item = (usize, &Heading)> {
    template.headings.iter().enumerate().filter(|(_, heading)| heading.is_written())
}

/// The field of a heading in forms.
pub fn field(place: usize) -> String {
    format!("words-{place}")
}

/// All that is wrong with what was written: too much of it, or a likely name of a child.
pub fn problems(written: &[(usize, String)]) -> Vec<Problem> {
    let wrong = |(place, words): &(usize, String)| {
        let (kind, about) = misfit(&paragraphs(words))?;
        Some(Problem::new(field(*place), kind, about))
    };
    written.iter().filter_map(wrong).collect()
}

/// What a text says below the headings of a template, each of which stands on a line of its own, in either language.
pub fn read(template: &Template, text: &str) -> Vec<(usize, String)> {
    let mut written: Vec<(usize, String)> = Vec::new();
    for line in text.lines() {
        let bare = fold::text(line.trim().trim_start_matches('#').trim());
        let is_it = |heading: &Heading| {
            llinyn_model::Language::ALL.iter().any(|language| fold::text(heading.words(*language)) == bare)
        };
        match headings(template).find(|(_, heading)| is_it(heading)) {
            Some((place, _)) => written.push((place, String::new())),
            None => {
                if let Some((_, words)) = written.last_mut() {
                    words.push_str(line);
                    words.push('\n');
                }
            }
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use llinyn_model::error::ErrorKind;

    use super::*;

    #[test]
    fn a_text_is_read_below_the_headings_of_a_template() {
        let templates = Template::shipped().unwrap();
        let cabinet = templates.iter().find(|template| template.name == "cabinet").unwrap();
        let text = "A note before all.\n# Financial implications\nNone.\n\nGOBLYGIADAU I’R GYMRAEG\nDim.\n";
        let read = read(cabinet, text);
        let told: Vec<&str> = read.iter().map(|(_, words)| words.trim()).collect();
        assert_eq!(told, ["None.", "Dim."]);
        assert!(problems(&read).is_empty());
    }

    #[test]
    fn what_is_written_names_no_child_and_has_an_end() {
        for (words, kind) in [
            ("Since the death of Ffug Enwog, a child, all changed.".to_owned(), Some(ErrorKind::ChildNamed)),
            ("y".repeat(20_001), Some(ErrorKind::WordsTooLong)),
            ("y".repeat(20_000), None),
        ] {
            let found = problems(&[(3, words)]);
            assert_eq!(found.first().map(|problem| problem.kind), kind);
            assert!(found.iter().all(|problem| problem.field == "words-3"));
        }
    }
}
