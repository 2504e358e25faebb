//! The shapes of time phrases; both languages share them, their words differ.

use super::lexicon::{Lexeme, Relation, Running};
use super::point::{Edge, Point, months};
use super::token::Token;
use super::{Anchored, Frame, Period, Unit, When};
use crate::passage::Span;
use crate::stated::Why;
use crate::{DayRange, Stated};

/// A time phrase, not yet laid on the calendar.
pub(super) enum Expression {
    /// "before the end of 2011"
    Point {
        relation: Relation,
        edge: Option<Edge>,
        point: Point,
        year: Option<i16>,
    },
    /// "six months after publication", "within six weeks"
    Count {
        period: Period,
        anchor: Option<Span>,
        within: bool,
    },
    /// "at the next meeting", "after publication"
    Event {
        anchor: Span,
    },
    Vague,
    Recurring,
}

/// The time phrase that begins at token `at`, and the token behind it.
pub(super) fn phrase(tokens: &[Token], at: usize) -> Option<(usize, Expression)> {
    let mut cursor = Cursor { tokens, at };
    if cursor.before().is_some_and(|lexeme| matches!(lexeme, Lexeme::Past)) {
        return None;
    }
    cursor
        .attempt(Cursor::vague)
        .or_else(|| cursor.attempt(Cursor::count))
        .or_else(|| cursor.attempt(Cursor::event))
        .or_else(|| cursor.attempt(Cursor::point))
        .map(|expression| (cursor.at, expression))
}

struct Cursor<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<Lexeme> {
        self.tokens.get(self.at).map(|token| token.lexeme)
    }

    fn before(&self) -> Option<Lexeme> {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map(|token| token.lexeme)
    }

    fn take<T>(&mut self, pick: impl Fn(Lexeme) -> Option<T>) -> Option<T> {
        let picked = self.peek().and_then(pick)?;
        self.at += 1;
        Some(picked)
    }

    fn skip(&mut self, wanted: Lexeme) -> bool {
        self.take(|lexeme| (lexeme == wanted).then_some(())).is_some()
    }

    fn fillers(&mut self) {
        while self.skip(Lexeme::Filler) {}
    }

    /// Runs a shape; where it does not fit, nothing is consumed.
    fn attempt(&mut self, shape: impl Fn(&mut Self) -> Option<Expression>) -> Option<Expression> {
        let start = self.at;
        let expression = shape(self);
        if expression.is_none() {
            self.at = start;
        }
        expression
    }

    fn relation(&mut self) -> Option<Relation> {
        self.take(|lexeme| match lexeme {
            Lexeme::Relation(relation) => Some(relation),
            _ => None,
        })
    }

    fn vague(&mut self) -> Option<Expression> {
        match self.peek()? {
            Lexeme::Vague => {
                self.at += 1;
                Some(Expression::Vague)
            }
            Lexeme::Recurring => {
                self.at += 1;
                Some(Expression::Recurring)
            }
            Lexeme::Every => {
                self.at += 1;
                self.take(|lexeme| matches!(lexeme, Lexeme::Number(_)).then_some(()));
                let repeats = |lexeme| {
                    matches!(lexeme, Lexeme::Unit(_) | Lexeme::Running(_) | Lexeme::Season(_) | Lexeme::Term)
                        .then_some(())
                };
                self.take(repeats).map(|()| Expression::Recurring)
            }
            _ => None,
        }
    }

    fn count(&mut self) -> Option<Expression> {
        let within = matches!(self.relation(), Some(Relation::Within));
        if within || self.before().is_none_or(|lexeme| !matches!(lexeme, Lexeme::Relation(_))) {
            self.fillers();
        }
        if within {
            // "within the next six weeks"
            self.skip(Lexeme::Next);
        }
        let period = self.period()?;
        let after = self.skip(Lexeme::Relation(Relation::After)) || (within && self.peek_of());
        let anchor = if after { self.anchor() } else { None };
        (within || anchor.is_some()).then_some(Expression::Count { period, anchor, within })
    }

    /// "of" is a filler; here it introduces the anchor.
    fn peek_of(&self) -> bool {
        self.peek() == Some(Lexeme::Filler)
    }

    fn period(&mut self) -> Option<Period> {
        let count = self.take(|lexeme| match lexeme {
            Lexeme::Number(count) => Some(count),
            _ => None,
        })?;
        let qualifier = |lexeme| match lexeme {
            Lexeme::Qualifier(unit) => Some(unit),
            _ => None,
        };
        let in_front = self.take(qualifier);
        let unit = self.take(|lexeme| match lexeme {
            Lexeme::Unit(unit) => Some(unit),
            _ => None,
        })?;
        let exact = in_front.or_else(|| self.take(qualifier)).filter(|_| unit == Unit::Day);
        Some(Period { count, unit: exact.unwrap_or(unit) })
    }

    /// The event a period is counted from: at most eight words up to a mark of punctuation or a new time.
    fn anchor(&mut self) -> Option<Span> {
        self.fillers();
        let start = self.at;
        while self.at < start + 8
            && matches!(self.peek(), Some(Lexeme::Other | Lexeme::Filler | Lexeme::Event | Lexeme::Next))
        {
            let event = self.peek() == Some(Lexeme::Event);
            self.at += 1;
            if event && self.peek() != Some(Lexeme::Filler) {
                return Some(self.span(start));
            }
        }
        let named = self.tokens.get(start..self.at)?.iter().any(|token| token.lexeme == Lexeme::Event);
        named.then(|| self.span(start))
    }

    fn span(&self, start: usize) -> Span {
        Span { start: self.tokens[start].start, end: self.tokens[self.at - 1].end }
    }

    fn event(&mut self) -> Option<Expression> {
        let relation = self.relation()?;
        self.fillers();
        let start = self.at;
        let next = self.skip(Lexeme::Next);
        let event = self.skip(Lexeme::Event);
        let next = self.skip(Lexeme::Next) || next;
        let bound = next || matches!(relation, Relation::After);
        (event && bound).then(|| Expression::Event { anchor: self.span(start) })
    }

    fn point(&mut self) -> Option<Expression> {
        let relation = self.relation();
        self.fillers();
        let edge = self.edge();
        self.take(|lexeme| (lexeme == Lexeme::Relation(Relation::In) && edge.is_some()).then_some(()));
        self.fillers();
        let (point, year) = self.core(relation.is_some() || edge.is_some(), edge.is_some())?;
        Some(Expression::Point { relation: relation.unwrap_or(Relation::In), edge, point, year })
    }

    fn edge(&mut self) -> Option<Edge> {
        self.take(|lexeme| match lexeme {
            Lexeme::Edge(edge) => Some(edge),
            _ => None,
        })
    }

    fn year(&mut self) -> Option<i16> {
        let start = self.at;
        self.fillers();
        let year = self.take(|lexeme| match lexeme {
            Lexeme::Year(year) => Some(year),
            _ => None,
        });
        if year.is_none() {
            self.at = start;
        }
        year
    }

    /// The point itself. A bare year counts only where something binds it; "the year" only with an edge.
    fn core(&mut self, bound: bool, edged: bool) -> Option<(Point, Option<i16>)> {
        let lexeme = self.peek()?;
        self.at += 1;
        match lexeme {
            Lexeme::Number(day) => self.day_then_month(day),
            Lexeme::Month(month) => Some(self.month(month)),
            Lexeme::Season(first) => Some(self.seasons(first)),
            Lexeme::Term => {
                self.fillers();
                let season = self.take(|lexeme| match lexeme {
                    Lexeme::Season(season) => Some(season),
                    _ => None,
                })?;
                Some((Point::Term(season), self.year()))
            }
            Lexeme::Date(day) => Some((Point::Exact(DayRange::single(day)), None)),
            Lexeme::Year(year) if bound => months(year, 1, 12).map(|range| (Point::Exact(range), None)),
            Lexeme::MidYear(year) => months(year, 6, 2).map(|range| (Point::Exact(range), None)),
            Lexeme::FinancialYear(year) if bound => {
                months(year, 4, 12).map(|range| (Point::Exact(range), None))
            }
            Lexeme::Years(first, last) if bound => {
                let range = DayRange { from: months(first, 1, 1)?.from, to: months(last, 12, 1)?.to };
                Some((Point::Exact(range), None))
            }
            Lexeme::NewYear => Some((Point::NewYear, None)),
            // "the end of the month of March": the month that is named, not the one that is running.
            Lexeme::Running(Running::Month) | Lexeme::Unit(Unit::Month) if self.named_month().is_some() => {
                let month = self.named_month()?;
                self.fillers();
                self.at += 1;
                Some(self.month(month))
            }
            Lexeme::Running(running) if edged => Some((Point::Running(running), None)),
            Lexeme::Unit(Unit::Month) if edged => Some((Point::Running(Running::Month), None)),
            Lexeme::Unit(Unit::Year) if edged => Some((Point::Running(Running::Year), None)),
            _ => None,
        }
    }

    /// The month named next, fillers left out; nothing is consumed.
    fn named_month(&self) -> Option<i8> {
        let mut rest = self.tokens.get(self.at..)?.iter().map(|token| token.lexeme);
        match rest.find(|lexeme| *lexeme != Lexeme::Filler)? {
            Lexeme::Month(month) => Some(month),
            _ => None,
        }
    }

    fn day_then_month(&mut self, day: u16) -> Option<(Point, Option<i16>)> {
        self.fillers();
        let month = self.take(|lexeme| match lexeme {
            Lexeme::Month(month) => Some(month),
            _ => None,
        })?;
        let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        Some((Point::Day { month, day }, self.year()))
    }

    fn month(&mut self, month: i8) -> (Point, Option<i16>) {
        let day = self.take(|lexeme| match lexeme {
            Lexeme::Number(day) => i8::try_from(day).ok().filter(|day| (1..=31).contains(day)),
            _ => None,
        });
        let point = day.map_or(Point::Month(month), |day| Point::Day { month, day });
        (point, self.year())
    }

    fn seasons(&mut self, first: super::point::Season) -> (Point, Option<i16>) {
        if self.skip(Lexeme::Term) {
            return (Point::Term(first), self.year());
        }
        let start = self.at;
        let second = self.skip(Lexeme::And).then(|| {
            self.fillers();
            self.take(|lexeme| match lexeme {
                Lexeme::Season(season) => Some(season),
                _ => None,
            })
        });
        let last = second.flatten().unwrap_or_else(|| {
            self.at = start;
            first
        });
        (Point::Seasons { first, last }, self.year())
    }
}

impl Expression {
    /// Lays the phrase on the calendar, as far as the paper's own day allows.
    pub(super) fn resolve(&self, sentence: &str, frame: Frame) -> When {
        let words = |span: &Span| sentence[span.start..span.end].to_owned();
        match self {
            Expression::Vague => When::Uncomputed(Why::WordsTooVague),
            Expression::Recurring => When::Uncomputed(Why::Recurring),
            Expression::Event { anchor } => When::After(Anchored {
                anchor: Stated::Stated(words(anchor)),
                period: Stated::NotStated,
                within: true,
            }),
            Expression::Count { period, anchor: Some(anchor), within } => When::After(Anchored {
                anchor: Stated::Stated(words(anchor)),
                period: Stated::Stated(*period),
                within: *within,
            }),
            Expression::Count { period, anchor: None, within } => from_the_paper(*period, *within, frame),
            Expression::Point { relation, edge, point, year } => {
                let printed = year.is_some() || matches!(point, Point::Exact(_));
                match point.days(*year, frame.earliest()).and_then(|range| bind(*relation, *edge, range)) {
                    Some(range) => When::Days { range, inferred: !printed && frame.inferred },
                    None => When::Uncomputed(Why::YearUnknown),
                }
            }
        }
    }
}

/// "Within six weeks" counts from the paper itself, where its day is known.
fn from_the_paper(period: Period, within: bool, frame: Frame) -> When {
    let after = When::After(Anchored { anchor: Stated::NotStated, period: Stated::Stated(period), within });
    let paper = frame.paper.filter(|range| range.from == range.to).and_then(|range| range.from);
    match paper.map(|day| (day, period.after(day))) {
        Some((day, Stated::Stated(end))) => When::Days { range: DayRange::between(day, end), inferred: true },
        Some((_, Stated::CannotBeComputed(why))) => When::Uncomputed(why),
        _ => after,
    }
}

fn bind(relation: Relation, edge: Option<Edge>, range: DayRange) -> Option<DayRange> {
    let part = edge.map_or(Some(range), |edge| edge.of(range))?;
    Some(match relation {
        Relation::In | Relation::From | Relation::Within => part,
        Relation::By => DayRange { from: None, to: part.to },
        Relation::Before if edge == Some(Edge::End) => DayRange { from: None, to: part.to },
        Relation::Before => DayRange { from: None, to: part.from.map(|day| day.plus_days(-1)) },
        Relation::After => DayRange { from: part.to.map(|day| day.plus_days(1)), to: None },
    })
}
