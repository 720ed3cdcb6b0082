//! What is kept by the team: calls to everybody in the registers, and what was printed.

mod at_once;
mod call_day;
mod calls;
mod card;
mod changes;
mod codes;
mod editions;
mod fields;
mod found;
mod held;
mod hours;
mod hours_told;
mod ledger;
mod line_ends;
mod numbers;
mod own_words;
mod recalls;
mod signatures;
mod stamps;
mod voices;
mod whom_to_tell;
mod year;
