//! The messages of a language as they stand in the files: their texts, variables and choices.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use llinyn_model::Language;

/// A message, or an attribute of one under the key `message.attribute`.
pub(super) struct Message {
    pub(super) file: String,
    pub(super) key: String,
    pub(super) pattern: Pattern<String>,
}

/// A choice within a message: by which variable, and what stands for each of its forms.
pub(super) struct Choice<'m> {
    pub(super) variable: &'m str,
    pub(super) forms: Vec<Form<'m>>,
}

/// One form of a choice.
pub(super) struct Form<'m> {
    pub(super) name: &'m str,
    /// Whether its name is a number: `[0]`.
    pub(super) literal: bool,
    pub(super) default: bool,
    pub(super) pattern: &'m Pattern<String>,
}

/// The folder of a package of this project.
pub(super) fn package(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

/// The texts of all message files of a language, with their names.
pub(super) fn files(language: Language) -> Vec<(String, String)> {
    let folder = package("llinyn").join("locales").join(language.tag());
    let mut files: Vec<(String, String)> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                std::fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files.push(("rules".to_owned(), llinyn_check::messages(language).to_owned()));
    files
}

/// All messages of a language, in the order of the files.
pub(super) fn messages(language: Language) -> Vec<Message> {
    files(language).into_iter().flat_map(|(file, text)| of_file(&file, &text)).collect()
}

/// The same by key.
pub(super) fn by_key(language: Language) -> BTreeMap<String, Message> {
    messages(language).into_iter().map(|message| (message.key.clone(), message)).collect()
}

/// The keys of English; a test of its own holds that Welsh has the same.
pub(super) fn keys() -> BTreeSet<String> {
    by_key(Language::En).into_keys().collect()
}

fn of_file(file: &str, text: &str) -> Vec<Message> {
    let resource = fluent_syntax::parser::parse(text.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{file} is not well formed: {errors:?}"));
    let mut messages = Vec::new();
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Term(_) | Entry::Junk { .. } => panic!("{file} holds something other than messages"),
        };
        let mut add = |key, pattern| messages.push(Message { file: file.to_owned(), key, pattern });
        let key = message.id.name;
        add(key.clone(), message.value.unwrap_or_else(|| panic!("{file}: {key} says nothing")));
        for attribute in message.attributes {
            add(format!("{key}.{}", attribute.id.name), attribute.value);
        }
    }
    messages
}

impl Message {
    /// The variables it shows or chooses by.
    pub(super) fn variables(&self) -> BTreeSet<&str> {
        shown(&self.pattern)
            .into_iter()
            .chain(self.choices().into_iter().map(|choice| choice.variable))
            .collect()
    }

    /// Its choices, those within others included.
    pub(super) fn choices(&self) -> Vec<Choice<'_>> {
        choices(&self.pattern)
    }

    /// The pieces of its text that stand in the file.
    pub(super) fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        walk(&self.pattern, &mut |element| {
            if let PatternElement::TextElement { value } = element {
                texts.push(value.as_str());
            }
        });
        texts
    }
}

/// The variables a pattern shows, in all its forms.
pub(super) fn shown(pattern: &Pattern<String>) -> Vec<&str> {
    let mut names = Vec::new();
    walk(pattern, &mut |element| {
        if let PatternElement::Placeable { expression: Expression::Inline(shown) } = element {
            names.push(variable(shown));
        }
    });
    names
}

fn choices(pattern: &Pattern<String>) -> Vec<Choice<'_>> {
    let mut choices = Vec::new();
    walk(pattern, &mut |element| {
        if let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element {
            let forms = variants.iter().map(|variant| {
                let (name, literal) = match &variant.key {
                    VariantKey::Identifier { name } => (name.as_str(), false),
                    VariantKey::NumberLiteral { value } => (value.as_str(), true),
                };
                Form { name, literal, default: variant.default, pattern: &variant.value }
            });
            choices.push(Choice { variable: variable(selector), forms: forms.collect() });
        }
    });
    choices
}

/// Shows every element of a pattern, and of the forms of its choices, to `see`.
fn walk<'m>(pattern: &'m Pattern<String>, see: &mut dyn FnMut(&'m PatternElement<String>)) {
    for element in &pattern.elements {
        see(element);
        if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element {
            for variant in variants {
                walk(&variant.value, see);
            }
        }
    }
}

fn variable(expression: &InlineExpression<String>) -> &str {
    match expression {
        InlineExpression::VariableReference { id } => &id.name,
        other => panic!("messages hold plain text and variables only: {other:?}"),
    }
}

/// A variable as an expression shows it.
pub(super) fn reference(name: &str) -> InlineExpression<String> {
    InlineExpression::VariableReference { id: fluent_syntax::ast::Identifier { name: name.to_owned() } }
}
