//! Just enough of a reader of HTML for pages the program wrote itself: tags, attributes, text.

/// A tag that opens an element.
#[derive(Debug)]
pub(crate) struct Tag<'h> {
    pub(crate) name: &'h str,
    attributes: Vec<(&'h str, String)>,
    /// What follows it.
    rest: &'h str,
}

impl<'h> Tag<'h> {
    /// The value of an attribute, its entities read.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(held, _)| *held == name).map(|(_, value)| value.as_str())
    }

    /// The names of its attributes.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'h str> {
        self.attributes.iter().map(|(name, _)| *name)
    }

    /// The markup within the element; elements of the same name within it are stepped over.
    pub(crate) fn inner(&self) -> &'h str {
        let (open, close) = (format!("<{}", self.name), format!("</{}>", self.name));
        let mut depth = 0;
        let mut at = 0;
        while let Some(next) = self.rest[at..].find('<').map(|next| at + next) {
            let here = &self.rest[next..];
            if here.starts_with(&close) {
                if depth == 0 {
                    return &self.rest[..next];
                }
                depth -= 1;
            } else if here.starts_with(&open)
                && !here[open.len()..].starts_with(|c: char| c.is_alphanumeric())
            {
                depth += 1;
            }
            at = next + 1;
        }
        panic!("<{}> is left open", self.name)
    }

    /// The words within the element.
    pub(crate) fn text(&self) -> String {
        text(self.inner())
    }
}

/// All tags that open an element, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, mut inside) = rest.split_at(length);
        let mut attributes = Vec::new();
        loop {
            inside = inside.trim_start();
            if let Some(after) = inside.strip_prefix('>') {
                rest = after;
                break;
            }
            let end = inside.find(|c: char| c == '=' || c == '>' || c.is_whitespace());
            let (key, after) = inside.split_at(end.unwrap_or_else(|| panic!("<{name} does not end")));
            inside = after;
            let value = after.strip_prefix("=\"").map(|value| value.split_once('"').unwrap());
            attributes.push((key, value.map_or_else(String::new, |(value, _)| decoded(value))));
            inside = value.map_or(inside, |(_, after)| after);
        }
        found.push(Tag { name, attributes, rest });
    }
    found
}

/// The tags of one name.
pub(crate) fn named<'h>(html: &'h str, name: &str) -> Vec<Tag<'h>> {
    tags(html).into_iter().filter(|tag| tag.name == name).collect()
}

/// The one element of a name; a page with none, or several, is wrong.
#[track_caller]
pub(crate) fn only<'h>(html: &'h str, name: &str) -> Tag<'h> {
    let mut found = named(html, name);
    assert_eq!(found.len(), 1, "a page has one <{name}>:\n{html}");
    found.remove(0)
}

/// The words of markup, with single spaces between them.
pub(crate) fn text(html: &str) -> String {
    let mut words = String::new();
    for (at, piece) in html.split('<').enumerate() {
        let shown = if at == 0 { piece } else { piece.split_once('>').map_or("", |(_, shown)| shown) };
        words.push_str(&decoded(shown));
        words.push(' ');
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The page within its frame.
#[track_caller]
pub(crate) fn main(html: &str) -> &str {
    only(html, "main").inner()
}

fn decoded(text: &str) -> String {
    let entities = [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}
