//! A map of the authorities: a tile each, where it lies, with what it replied. The positions are data.

use std::collections::BTreeMap;

use llinyn_model::Language;
use llinyn_model::circulation::Answer;
use llinyn_model::error::{Error, ErrorKind};
use serde::{Deserialize, Serialize};

use super::standing::Standing;
use crate::register::Register;

const TILES: &str = include_str!("../../../data/tile.csv");
/// A tile's side and the step to the next, in units of the drawing.
const SIDE: u16 = 56;
const STEP: u16 = 60;

/// The map.
#[derive(Serialize)]
pub(super) struct Map {
    pub(super) width: u16,
    pub(super) height: u16,
    /// The side of a tile.
    pub(super) side: u16,
    /// One for each authority, by name as it stands in the register.
    pub(super) tiles: Vec<Tile>,
}

/// An authority on the map.
#[derive(Serialize)]
pub(super) struct Tile {
    /// Its official code.
    pub(super) code: String,
    pub(super) name: String,
    pub(super) language: Language,
    /// What fits into its tile.
    pub(super) label: String,
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) standing: Standing,
}

#[derive(Deserialize)]
struct Row {
    code: String,
    column: u16,
    #[serde(rename = "row")]
    line: u16,
    en: String,
    cy: String,
}

impl Map {
    /// The map of what those asked replied, by their official codes; whoever is not among them was not asked. None where
    /// nobody on it was.
    ///
    /// # Errors
    /// Where the data the program ships is not well formed; a test holds that it is.
    pub(super) fn new(
        asked: &BTreeMap<String, Option<Answer>>,
        closed: bool,
        language: Language,
    ) -> Result<Option<Map>, Error> {
        let register = Register::shipped()?;
        let (mut tiles, mut width, mut height) = (Vec::new(), 0, 0);
        for row in csv::Reader::from_reader(TILES.as_bytes()).into_deserialize() {
            let row: Row = row.map_err(|error| Error::new(ErrorKind::BadValue, "tile.csv").inside(error))?;
            let (x, y) = (row.column * STEP, row.line * STEP);
            (width, height) = (width.max(x + SIDE), height.max(y + SIDE));
            let standing =
                asked.get(&row.code).map_or(Standing::NotAsked, |answer| Standing::of(*answer, closed));
            let (name, spoken) =
                register.name_of(&row.code, language).unwrap_or((row.code.as_str(), language));
            let (name, label) = (name.to_owned(), if language == Language::Cy { row.cy } else { row.en });
            tiles.push(Tile { code: row.code, name, language: spoken, label, x, y, standing });
        }
        let any = tiles.iter().any(|tile| tile.standing != Standing::NotAsked);
        Ok(any.then_some(Map { width, height, side: SIDE, tiles }))
    }
}

impl Tile {
    /// The middle of its tile.
    pub(super) fn middle(&self) -> u16 {
        self.x + SIDE / 2
    }

    /// The lines its words stand on.
    pub(super) fn lines(&self) -> (u16, u16) {
        (self.y + SIDE * 2 / 5, self.y + SIDE * 4 / 5)
    }

    /// What stands for its reply besides the colour, which not everybody sees.
    pub(super) fn sign(&self) -> &'static str {
        self.standing.sign()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_authority_has_one_tile_in_a_place_of_its_own() {
        let elsewhere = BTreeMap::from([("E06000001".to_owned(), None)]);
        assert!(Map::new(&elsewhere, false, Language::Cy).unwrap().is_none(), "nobody on it was asked");
        let asked = BTreeMap::from([("W06000001".to_owned(), None)]);
        let map = Map::new(&asked, false, Language::Cy).unwrap().unwrap();
        let register = Register::shipped().unwrap();
        let members = register.members("local-authorities");
        let mut codes: Vec<&str> = map.tiles.iter().map(|tile| tile.code.as_str()).collect();
        let mut places: Vec<(u16, u16)> = map.tiles.iter().map(|tile| (tile.x, tile.y)).collect();
        for list in [codes.len(), members.len()] {
            assert_eq!(list, 22);
        }
        codes.sort_unstable();
        codes.dedup();
        places.sort_unstable();
        places.dedup();
        assert_eq!((codes.len(), places.len()), (22, 22));
        for tile in &map.tiles {
            assert_ne!(tile.name, tile.code, "the register has no name for it");
            assert!(tile.label.chars().count() <= 4, "{}", tile.label);
        }
    }
}
