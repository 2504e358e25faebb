//! A chart of bars as office programs have it, with its numbers in itself.

use std::fmt::Write;

use llinyn_model::Language;

use super::{escaped, region};
use crate::picture::{Bar, Bars, Picture};

/// How wide a chart is, in English Metric Units.
const WIDTH: i64 = 5_760_000;
/// The same for one of its picture's own units.
const UNIT: i64 = WIDTH / crate::picture::WIDTH as i64;
/// What fills the bars of each series: full, none, stripes. Each can be told without colour.
const FILLS: [&str; 3] = [
    "<a:solidFill><a:srgbClr val=\"1F1C19\"/></a:solidFill>",
    "<a:noFill/>",
    "<a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"1F1C19\"/></a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>",
];

/// Where a chart stands in the archive.
pub(super) fn path(at: usize) -> String {
    format!("word/charts/chart{}.xml", at + 1)
}

/// The paragraph that shows a chart, with what it shows in words.
pub(super) fn drawing(number: usize, picture: &Picture) -> String {
    let (title, words) = (escaped(&picture.title), escaped(&picture.description));
    let height = i64::from(picture.height.max(120)) * UNIT;
    format!(
        "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{WIDTH}\" cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"{title}\" descr=\"{words}\"/>\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
         <c:chart r:id=\"chart{number}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
}

/// The chart itself.
pub(super) fn written(bars: &Bars, language: Language) -> String {
    let series: String = (0..bars.series.len()).map(|at| series(bars, at)).collect();
    let title = escaped(&bars.title);
    let legend = if bars.series.len() > 1 {
        "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>"
    } else {
        ""
    };
    format!(
        "{head}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:lang val=\"{lang}\"/>\
         <c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang=\"{lang}\" sz=\"1200\"/>\
         <a:t>{title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>\
         <c:plotArea><c:layout/><c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>\
         <c:varyColors val=\"0\"/>{series}<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>\
         <c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/>\
         <c:axPos val=\"l\"/><c:crossAx val=\"2\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling/>\
         <c:delete val=\"1\"/><c:axPos val=\"b\"/><c:crossAx val=\"1\"/></c:valAx></c:plotArea>{legend}\
         <c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>",
        head = super::fixed::HEAD,
        lang = region(language),
    )
}

/// The bars of one series; where there is no number, there is no bar.
fn series(bars: &Bars, at: usize) -> String {
    let rows = bars.drawn_rows();
    let count = rows.len();
    let name = bars.series.get(at).map(|name| escaped(name)).unwrap_or_default();
    let (mut labels, mut values) = (String::new(), String::new());
    for (row, place) in rows.iter().zip(0_usize..) {
        let label = escaped(&row.label.words);
        // Writing to a string does not fail.
        let _ = write!(labels, "<c:pt idx=\"{place}\"><c:v>{label}</c:v></c:pt>");
        if let Some(value) = row.bars.get(at).and_then(number) {
            let _ = write!(values, "<c:pt idx=\"{place}\"><c:v>{value}</c:v></c:pt>");
        }
    }
    format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/><c:tx><c:v>{name}</c:v></c:tx><c:spPr>{fill}<a:ln w=\"12700\">\
         <a:solidFill><a:srgbClr val=\"1F1C19\"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls>\
         <c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>\
         <c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls><c:cat><c:strLit><c:ptCount val=\"{count}\"/>\
         {labels}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"{count}\"/>\
         {values}</c:numLit></c:val></c:ser>",
        fill = FILLS[at % FILLS.len()],
    )
}

/// A number as XML writes it.
fn number(bar: &Bar) -> Option<String> {
    let value = bar.value?;
    let sign = if value < 0 { "-" } else { "" };
    Some(format!("{sign}{}.{:03}", value.unsigned_abs() / 1000, value.unsigned_abs() % 1000))
}
