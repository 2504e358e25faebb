//! The pages as people meet them: in a browser, by keyboard, by screen reader, without script, in both languages.
//!
//! `cargo xtask test` builds the program, finds the browser, and tells these tests where both are.

#[cfg(test)]
mod barriers;
#[cfg(test)]
mod boards;
#[cfg(test)]
mod browser;
#[cfg(test)]
mod concern;
#[cfg(test)]
mod crawl;
#[cfg(test)]
mod door;
#[cfg(test)]
mod http;
#[cfg(test)]
mod journey;
#[cfg(test)]
mod keyboard;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod office;
#[cfg(test)]
mod person;
#[cfg(test)]
mod program;
#[cfg(test)]
mod site;
#[cfg(test)]
mod tree;
#[cfg(test)]
mod work;

/// What a step of a test gives back; the error says what went wrong.
#[cfg(test)]
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A setting the tests cannot do without.
#[cfg(test)]
fn setting(name: &str) -> Outcome<String> {
    std::env::var(name)
        .map_err(|_| format!("{name} is not set: run these tests by `cargo xtask test`").into())
}
