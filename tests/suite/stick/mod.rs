//! Copies for a stick: what is in them, and what they say when somebody has changed them.

mod days;
mod folders;
mod forged;
mod honest;
mod keys;
mod packed;
mod seals;
mod traces;
