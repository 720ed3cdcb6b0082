//! The whole way: a site in, pages, handouts and messages out, the same every time and in every language, whatever fails.

mod days;
mod deterministic;
mod faults;
mod floors;
mod golden;
mod judged;
mod languages;
mod literal;
mod reads;
mod shipped;
mod told;
mod writes;
