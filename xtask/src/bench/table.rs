//! What was measured, as a Markdown table.

use std::fmt;

/// What a figure should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Goal {
    AtLeast(f64),
    AtMost(f64),
    /// It is only told, to see others by.
    None,
}

/// Rows in the order in which they were measured.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<(String, String, Goal, Option<bool>)>,
}

impl Table {
    /// Adds a figure.
    pub(super) fn row(&mut self, what: impl Into<String>, figure: f64, unit: &str, goal: Goal) {
        let met = match goal {
            Goal::AtLeast(least) => Some(figure >= least),
            Goal::AtMost(most) => Some(figure <= most),
            Goal::None => None,
        };
        let what = what.into();
        println!("{what}: {} {unit}", rounded(figure));
        self.rows.push((what, format!("{} {unit}", rounded(figure)), goal, met));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | measured | goal | met |\n|---|---|---|---|")?;
        for (what, figure, goal, met) in &self.rows {
            let goal = match goal {
                Goal::AtLeast(least) => format!("≥ {}", rounded(*least)),
                Goal::AtMost(most) => format!("≤ {}", rounded(*most)),
                Goal::None => String::new(),
            };
            let met = match met {
                Some(true) => "yes",
                Some(false) => "**no**",
                None => "",
            };
            writeln!(f, "| {what} | {} | {goal} | {met} |", figure.trim())?;
        }
        Ok(())
    }
}

/// Three digits that say something.
fn rounded(figure: f64) -> String {
    match figure.abs() {
        large if large >= 100.0 => format!("{figure:.0}"),
        some if some >= 10.0 => format!("{figure:.1}"),
        _ => format!("{figure:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals_are_met_or_missed() {
        let mut table = Table::default();
        table.row("a", 20.0, "MB/s", Goal::AtLeast(20.0));
        table.row("b", 19.94, "MB/s", Goal::AtLeast(20.0));
        table.row("c", 2.004, "ms", Goal::AtMost(2.0));
        table.row("d", 123.4, "", Goal::None);
        let text = table.to_string();
        let rows: Vec<&str> = text.lines().skip(2).collect();
        assert_eq!(
            rows,
            [
                "| a | 20.0 MB/s | ≥ 20.0 | yes |",
                "| b | 19.9 MB/s | ≥ 20.0 | **no** |",
                "| c | 2.00 ms | ≤ 2.00 | **no** |",
                "| d | 123 |  |  |"
            ]
        );
    }
}
