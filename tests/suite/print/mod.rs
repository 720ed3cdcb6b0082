//! Handouts: sheets, cards, leaflets and posters, at home and in a printing shop.

mod breaks;
mod codes;
mod coincide;
mod formats;
mod inks;
mod leaflets;
mod limits;
mod numbers;
mod office;
mod pairs;
mod pdf;
mod printing;
mod room;
