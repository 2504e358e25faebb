//! Tables: what each column holds, by its heading in either language.

use llinyn_model::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Number,
    Recommendation,
    Response,
    Action,
    Owner,
    When,
    Progress,
    Outcome,
    Objective,
    Measure,
    Baseline,
    Target,
    Latest,
    Cost,
    /// Whom a recommendation asks.
    Addressee,
    /// What is understood and not read: a theme, a remark.
    Aside,
    Other,
}

/// Headings, the ones that hold others first.
const HEADINGS: &[(&str, Column)] = &[
    ("date of response", Column::Aside),
    ("response date", Column::Aside),
    ("date of recommendation", Column::Aside),
    ("dyddiad yr ymateb", Column::Aside),
    ("recommendation to", Column::Addressee),
    ("recommendation for", Column::Addressee),
    ("recommendation number", Column::Number),
    ("recommendation no", Column::Number),
    ("recommendation ref", Column::Number),
    ("rhif yr argymhelliad", Column::Number),
    ("rhif argymhelliad", Column::Number),
    ("response status", Column::Response),
    ("recommendation", Column::Recommendation),
    ("argymhelliad", Column::Recommendation),
    ("area for improvement", Column::Recommendation),
    ("baseline", Column::Baseline),
    ("llinell sylfaen", Column::Baseline),
    ("gwaelodlin", Column::Baseline),
    ("latest", Column::Latest),
    ("current value", Column::Latest),
    ("diweddaraf", Column::Latest),
    ("target date", Column::When),
    ("by when", Column::When),
    ("timescale", Column::When),
    ("deadline", Column::When),
    ("due date", Column::When),
    ("completion date", Column::When),
    ("amserlen", Column::When),
    ("erbyn pryd", Column::When),
    ("dyddiad", Column::When),
    ("measure", Column::Measure),
    ("indicator", Column::Measure),
    ("mesur", Column::Measure),
    ("dangosydd", Column::Measure),
    ("target", Column::Target),
    ("targed", Column::Target),
    ("objective", Column::Objective),
    ("amcan", Column::Objective),
    ("outcome", Column::Outcome),
    ("canlyniad", Column::Outcome),
    ("progress", Column::Progress),
    ("status", Column::Progress),
    ("rag", Column::Progress),
    ("cynnydd", Column::Progress),
    ("statws", Column::Progress),
    ("response", Column::Response),
    ("accepted", Column::Response),
    ("ymateb", Column::Response),
    ("action", Column::Action),
    ("cam gweithredu", Column::Action),
    ("camau", Column::Action),
    ("lead", Column::Owner),
    ("owner", Column::Owner),
    ("responsible", Column::Owner),
    ("arweiniol", Column::Owner),
    ("arweinydd", Column::Owner),
    ("perchennog", Column::Owner),
    ("cyfrifol", Column::Owner),
    ("cost", Column::Cost),
    ("number", Column::Number),
    ("ref", Column::Number),
    ("no", Column::Number),
    ("rhif", Column::Number),
    ("cyf", Column::Number),
    ("pwy", Column::Owner),
    ("when", Column::When),
    ("due", Column::When),
    ("date", Column::When),
    ("erbyn", Column::When),
    ("addressee", Column::Addressee),
    ("addressed to", Column::Addressee),
    ("directed to", Column::Addressee),
    ("made to", Column::Addressee),
    ("cyfeiriwyd at", Column::Addressee),
    ("derbynnydd", Column::Addressee),
    ("answer", Column::Response),
    ("reply", Column::Response),
    ("ateb", Column::Response),
    ("decision", Column::Response),
    ("position", Column::Response),
    ("state", Column::Progress),
    ("sefyllfa", Column::Progress),
    ("id", Column::Number),
    ("theme", Column::Aside),
    ("thema", Column::Aside),
    ("comment", Column::Aside),
    ("sylw", Column::Aside),
    ("sylwadau", Column::Aside),
    ("note", Column::Aside),
    ("nodyn", Column::Aside),
    ("nodiadau", Column::Aside),
    ("source", Column::Aside),
    ("ffynhonnell", Column::Aside),
    ("report", Column::Aside),
    ("adroddiad", Column::Aside),
    ("page", Column::Aside),
    ("tudalen", Column::Aside),
    ("paragraph", Column::Aside),
    ("paragraff", Column::Aside),
    ("priority", Column::Aside),
    ("blaenoriaeth", Column::Aside),
    ("evidence", Column::Aside),
    ("tystiolaeth", Column::Aside),
];

/// What the columns of a table's head hold.
pub(crate) fn columns(head: &str) -> Vec<Column> {
    head.split('\t').map(column).collect()
}

fn column(heading: &str) -> Column {
    let folded = fold::text(heading);
    let stem = |word: &str| {
        folded.split(' ').any(|part| part == word || part.strip_suffix('s') == Some(word))
            || (word.contains(' ') && folded.contains(word))
    };
    HEADINGS.iter().find(|(word, _)| stem(word)).map_or(Column::Other, |(_, column)| *column)
}

/// The cell of a row under the first column of a sort.
pub(crate) fn cell<'r>(row: &'r str, columns: &[Column], wanted: Column) -> Option<&'r str> {
    let at = columns.iter().position(|column| *column == wanted)?;
    row.split('\t').nth(at).map(str::trim).filter(|cell| !cell.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_both_languages() {
        use Column::{Action, Number, Outcome, Owner, Progress, Recommendation, When};
        assert_eq!(
            columns(
                "No.\tRecommendation from the review\tAction to be taken\tLead agency / officer\tTimescale\tIntended outcome\tProgress (RAG)"
            ),
            [Number, Recommendation, Action, Owner, When, Outcome, Progress]
        );
        assert_eq!(
            columns("Rhif\tArgymhelliad\tCamau\tCorff arweiniol\tAmserlen"),
            [Number, Recommendation, Action, Owner, When]
        );
        assert_eq!(
            columns("Objective\tMeasure\tBaseline\tTarget\tLatest"),
            [Column::Objective, Column::Measure, Column::Baseline, Column::Target, Column::Latest]
        );
        assert_eq!(cell("1\tDo it\t", &[Number, Action, Owner], Action), Some("Do it"));
        assert_eq!(cell("1\tDo it\t", &[Number, Action, Owner], Owner), None);
    }
}
