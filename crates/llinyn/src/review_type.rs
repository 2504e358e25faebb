//! The types of practice review the program ships: names with dates, by nation, as editable data. What is not confirmed says
//! so.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::{Day, DayRange, Language};
use serde::{Deserialize, Serialize};

/// Their days rest on SI 2006/1705, regulation 4, on SI 2012/1712, regulation 3, whose first day is not confirmed, and on
/// the guidance on the single unified safeguarding review.
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
}

impl Nation {
    /// All of them.
    pub const ALL: [Nation; 1] = [Nation::Wales];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Nation::Wales => "wales",
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
    confirmed: bool,
}

impl ReviewType {
    /// The types the program ships, in the order of their eras.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where a line is not well formed; a test holds that none is.
    pub fn shipped() -> Result<Vec<ReviewType>, Error> {
        let rows = csv::Reader::from_reader(DATA.as_bytes()).into_deserialize();
        let types = rows.map(|row: Result<Row, csv::Error>| {
            let row = row.map_err(|error| Error::new(ErrorKind::BadValue, "review.csv").inside(error))?;
            Ok(ReviewType {
                name: row.name,
                nation: row.nation,
                names: [row.en, row.cy],
                days: DayRange { from: row.from, to: row.to },
                confirmed: row.confirmed,
            })
        });
        types.collect()
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
        for (at, one) in types.iter().enumerate() {
            assert!(types[..at].iter().all(|other| other.name != one.name), "{}", one.name);
            assert!(one.days.from.zip(one.days.to).is_none_or(|(from, to)| from <= to), "{}", one.name);
        }
    }
}
