//! Pages: in a browser, from hosts of every kind, and while somebody writes them.

mod browser;
mod discreet;
mod hosts;
mod pages;
mod serving;
