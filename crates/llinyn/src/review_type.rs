//! The types of practice review the program ships: names with dates, by nation, as editable data. What is not confirmed says
//! so.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::{Day, DayRange, Language};
use serde::{Deserialize, Serialize};

const DATA: &str = include_str!("../data/review.csv");

/// A type of practice review.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewType {
    /// Its name in the record.
    pub name: String,
    /// The nation whose law it is of.
    pub nation: Nation,
    /// Its name in English and in Welsh.
    pub names: [String; 2],
    /// The days on which one could be commissioned.
    pub days: DayRange,
    /// Whether a source confirms these days.
    pub confirmed: bool,
}

/// The nations whose types of review are known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nation {
    /// Wales.
    Wales,
    /// England.
    England,
}

impl Nation {
    /// All of them.
    pub const ALL: [Nation; 2] = [Nation::Wales, Nation::England];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Nation::Wales => "wales",
            Nation::England => "england",
        }
    }
}

#[derive(Deserialize)]
struct Row {
    #[serde(rename = "type")]
    name: String,
    nation: Nation,
    en: String,
    cy: String,
    from: Option<Day>,
    to: Option<Day>,
    confirmed: String,
}

impl ReviewType {
    /// The types the program ships, in the order of their eras.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where a line is not well formed; a test holds that none is.
    pub fn shipped() -> Result<Vec<ReviewType>, Error> {
        ReviewType::read(DATA)
    }

    /// Types in the same form, such as an installation's own.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] naming the line that is not well formed.
    pub fn read(text: &str) -> Result<Vec<ReviewType>, Error> {
        let bad = || Error::new(ErrorKind::BadValue, "review.csv");
        let mut types: Vec<ReviewType> = Vec::new();
        for row in csv::Reader::from_reader(text.as_bytes()).deserialize() {
            let row: Row = row.map_err(|error| bad().inside(error))?;
            let days = DayRange { from: row.from, to: row.to };
            let reversed = row.from.zip(row.to).is_some_and(|(from, to)| to < from);
            let confirmed = match row.confirmed.as_str() {
                "yes" => true,
                "no" => false,
                other => return Err(bad().inside(format!("confirmed: {other}"))),
            };
            if row.name.is_empty() || reversed || types.iter().any(|one| one.name == row.name) {
                return Err(bad().inside(row.name));
            }
            types.push(ReviewType {
                name: row.name,
                nation: row.nation,
                names: [row.en, row.cy],
                days,
                confirmed,
            });
        }
        Ok(types)
    }

    /// What it is called in a language.
    pub fn called(&self, language: Language) -> &str {
        match language {
            Language::En => &self.names[0],
            Language::Cy => &self.names[1],
        }
    }

    /// Whether one could be commissioned on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.days.from.is_none_or(|from| from <= day) && self.days.to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_era_has_its_types() {
        let types = ReviewType::shipped().unwrap();
        for (day, expected) in [
            ("2010-05-01", vec!["serious_case_review"]),
            ("2013-01-01", vec!["concise_child_practice_review", "extended_child_practice_review"]),
            ("2024-09-30", vec!["concise_child_practice_review", "extended_child_practice_review"]),
            ("2024-10-01", vec!["single_unified_safeguarding_review"]),
        ] {
            let day: Day = day.parse().unwrap();
            let names: Vec<&str> =
                types.iter().filter(|one| one.holds_on(day)).map(|one| one.name.as_str()).collect();
            assert_eq!(names, expected, "{day}");
        }
        assert!(types.iter().any(|one| !one.confirmed) && types.iter().any(|one| one.confirmed));
    }

    #[test]
    fn bad_lines_are_told() {
        let head = "type,nation,en,cy,from,to,confirmed,source\n";
        for line in [
            "a,wales,A,A,2013-01-01,2012-01-01,no,",
            "a,wales,A,A,,,perhaps,",
            ",wales,A,A,,,no,",
            "a,wales,A,A,,,no,\na,wales,A,A,,,no,",
            "a,nowhere,A,A,,,no,",
            "a,wales,A,A,2013-13-01,,no,",
        ] {
            let error = ReviewType::read(&format!("{head}{line}\n")).unwrap_err();
            assert_eq!(error.kind, ErrorKind::BadValue, "{line}");
        }
        assert_eq!(ReviewType::read(head).unwrap().len(), 0);
    }
}
