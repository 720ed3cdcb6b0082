//! The walls of the house. `src/lib.rs` is the plan: its paragraphs are floors, and a module takes only from
//! paragraphs above its own. No circle between files, or between the folders inside of a folder. A `mod.rs` is the
//! face of its folder: it hands on and runs its steps, and they take nothing from it. No file is long.
//!
//! A path counts where it stands: in `use`, in a type, in an expression. Methods are not followed, nor what a macro
//! makes.

mod names;
mod walls;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use crate::tools::tree;
use walls::{Broken, broken};

#[test]
fn the_walls_stand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let files = tree(&folder).into_iter().filter(|(name, _)| name.ends_with(".rs"));
    let mut files: BTreeMap<_, _> = files.map(|(name, bytes)| (format!("src/{name}"), text(bytes))).collect();
    let found: Vec<String> = broken(&files, &files["src/lib.rs"]).iter().map(shown).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    // And they are looked at: the lowest room takes from the highest.
    files.get_mut("src/diag/mod.rs").expect("the lowest").push_str("use crate::command::run;\n");
    let bent: Vec<String> = broken(&files, &files["src/lib.rs"]).iter().map(shown).collect();
    assert_eq!(bent[0], "up: diag -> command\n    src/diag/mod.rs: crate::command::run\n");
    assert!(bent[1].starts_with("circle: ") && bent[1].contains("    src/diag/mod.rs -> src/command/mod.rs: run\n"));
    assert_eq!(bent.len(), 2, "{}", bent.join("\n"));
}

fn shown(broken: &Broken) -> String {
    format!("{}\n    {}\n", broken.wall, broken.arrows.join("\n    "))
}

/// What is broken in a small house: `path: text`, one file a line. Its floors are `a` and `b` where it does not say
/// otherwise; `¶` ends a line.
fn house(files: &str) -> Vec<String> {
    let mut tree =
        BTreeMap::from([("src/lib.rs".to_owned(), "//! Plan.\n\npub mod a;\n\n// Above.\npub mod b;\n".to_owned())]);
    for line in files.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (path, text) = line.split_once(": ").expect("a path and a text");
        tree.insert(format!("src/{path}"), text.replace('¶', "\n"));
    }
    broken(&tree, &tree["src/lib.rs"])
        .iter()
        .map(|broken| format!("{} | {}", broken.wall, broken.arrows.join(" | ")))
        .collect()
}

#[test]
fn a_house_without_circles_stands() {
    let stands = house(
        "main.rs: use b::run; fn main() { b::run(); }
         a/mod.rs: mod x; mod y; pub use x::X; pub fn run() { y::y(X) }
         a/x.rs: pub struct X;
         a/y.rs: use super::X; use super::x; pub fn y(from: X) -> super::x::X { x::X }
         b/mod.rs: pub mod z; use crate::a::{self, X}; pub fn run(x: X) { a::run(); z::z() }
         b/z.rs: pub fn z() -> crate::a::X { crate::a::X }",
    );
    assert_eq!(stands, [""; 0]);
}

#[test]
fn what_is_no_code_draws_no_arrow() {
    let comments = "// super::x::X¶/// [`super::x`]¶/* super::x::X /* in */ super::x::X */";
    let literals = r##"'"', '\'', '\"', "super::x::X", b'\'', "\" super::x::X", r#""super::x::X"#, br"\", "super::x::X", "\\", "super::x::X""##;
    let stands = house(&format!(
        "a/mod.rs: mod x; mod y; pub(in crate::a) struct A;
         a/x.rs: use super::y::Y; pub struct X;
         a/y.rs: {comments} pub struct Y; fn f<'a>(y: &'a Y) {{ g({literals}) }}
         a/z.rs: use super::nobody::Declares;"
    ));
    assert_eq!(stands, [""; 0]);
}

#[test]
fn what_only_tests_have_draws_no_arrow() {
    let tests = "#[cfg(test)] use super::x;
        #[cfg(test)] use super::x::{X, X as Z};
        #[cfg(test)] #[expect(dead_code)] pub(crate) fn f<A, B>(x: [super::x::X; 2]) { todo!() }
        #[cfg(test)] const C: super::x::X = { super::x::X };
        pub struct W { w: u8, #[cfg(test)] x: super::x::X }
        #[cfg(test)] mod tests { use super::super::x::*; use crate::b::B; }";
    let files = |tests: &str, code: &str| {
        house(&format!(
            "a/mod.rs: mod x; mod y;
             a/x.rs: use super::y::Y; pub struct X;
             a/y.rs: pub struct Y; {} {code}",
            tests.replace('\n', " ")
        ))
    };
    assert_eq!(files(tests, ""), [""; 0]);
    // What stands behind each of them does.
    for test in tests.lines() {
        assert_eq!(files(test, "fn g() { super::x::X }").len(), 1, "{test}");
    }
}

#[test]
fn a_name_of_ones_own_draws_no_arrow() {
    let stands = house(
        "a/mod.rs: mod x; mod y;
         a/x.rs: pub fn go() {} pub fn run() {} fn f() { super::y::y() }
         a/y.rs: use super::x::*; pub fn y(run: u8) { y.run(); ::run::run(); y { run: 1 }; go() } fn go() {}",
    );
    assert_eq!(stands, [""; 0]);
    let nested = house(
        "a/mod.rs: mod x; mod y;
         a/x.rs: pub fn go() {} fn f() { super::y::y() }
         a/y.rs: use super::x::*; pub fn y() { go() } impl Y { fn go() {} }",
    );
    assert_eq!(nested, ["circle: src/a/x.rs src/a/y.rs | src/a/x.rs -> src/a/y.rs: y | src/a/y.rs -> src/a/x.rs: go"]);
}

#[test]
fn handing_on_draws_no_arrow() {
    let found = house(
        "a/mod.rs: mod one; mod x;
         a/one/mod.rs: mod p; pub(crate) use p::P; pub struct One;
         a/one/p.rs: use crate::a::x::X; pub struct P;
         a/x.rs: use super::one::One; pub struct X;",
    );
    // The folder and the file beside it take from each other; no two files do.
    let arrows = "src/a/one/ -> src/a/x.rs: (src/a/one/p.rs -> src/a/x.rs: X) | \
                  src/a/x.rs -> src/a/one/: (src/a/x.rs -> src/a/one/mod.rs: One)";
    assert_eq!(found, [format!("circle: src/a/one/ src/a/x.rs | {arrows}")]);
}

#[test]
fn an_arrow_up_is_told_once() {
    let found = house(
        "a/mod.rs: mod x; pub mod y;
         a/x.rs: use crate::b::B; fn f() { B::new(B::ONE) }
         a/y.rs: pub struct A;
         b.rs: use crate::a::y::A; pub struct B;",
    );
    assert_eq!(found, ["up: a -> b | src/a/x.rs: crate::b::B"]);
}

/// Each a house with one broken wall, the start of that wall's name, and an arrow it must tell.
const BROKEN: &[(&str, &str, &str)] = &[
    // A circle by `use`.
    (
        "a/mod.rs: mod x; mod y;
         a/x.rs: use crate::a::y::Y; pub struct X;
         a/y.rs: use crate::a::x::X; pub struct Y;",
        "circle: src/a/x.rs src/a/y.rs",
        "src/a/x.rs -> src/a/y.rs: Y",
    ),
    // With braces in braces, `self` and other names.
    (
        "a/mod.rs: mod x; mod y; mod z;
         a/x.rs: use super::{y::{self as other, deep::{Deep as D}}, z::Z}; pub fn x() { other::y() }
         a/y.rs: use super::x::*; pub mod deep { pub struct Deep; } pub fn y() { x() }
         a/z.rs: use super::x::x; pub struct Z;",
        "circle: src/a/x.rs src/a/y.rs src/a/z.rs",
        "src/a/x.rs -> src/a/y.rs: Deep y | src/a/x.rs -> src/a/z.rs: Z",
    ),
    // Through `pub use`, one name after another and with another name.
    (
        "a/mod.rs: mod one; mod two; pub use one::First; pub use two::Renamed;
         a/one/mod.rs: mod deep; pub use deep::Deep as First;
         a/one/deep.rs: use crate::a::Renamed; pub struct Deep;
         a/two.rs: mod low; pub(crate) use self::low::Low as Renamed;
         a/two/low.rs: use crate::a::one::First; pub struct Low;",
        "circle: src/a/one/deep.rs src/a/two/low.rs",
        "src/a/two/low.rs -> src/a/one/deep.rs: Deep",
    ),
    // Through `pub use …::*`.
    (
        "a/mod.rs: mod x; mod y; pub use x::*; pub use y::*;
         a/x.rs: use super::Y; pub struct X;
         a/y.rs: pub struct Y; fn f(x: super::X) {}",
        "circle: src/a/x.rs src/a/y.rs",
        "src/a/y.rs -> src/a/x.rs: X",
    ),
    // Two faces that take from each other, though no two files behind them do.
    (
        "a/mod.rs: mod one; mod two;
         a/one/mod.rs: mod x; pub use x::X; use super::two::Y; pub fn one() {}
         a/one/x.rs: pub struct X;
         a/two/mod.rs: mod y; pub use y::Y; use super::one::X; pub fn two() {}
         a/two/y.rs: pub struct Y;",
        "circle: src/a/one/mod.rs src/a/two/mod.rs",
        "src/a/one/mod.rs -> src/a/two/mod.rs: Y",
    ),
    // A `mod.rs` that runs a step which takes from it.
    (
        "a/mod.rs: mod step; pub struct Work; pub fn run() { step::go() }
         a/step.rs: use super::Work; pub fn go() {}",
        "circle: src/a/mod.rs src/a/step.rs",
        "src/a/mod.rs -> src/a/step.rs: go",
    ),
    // Of the same, what it hands on and uses itself.
    (
        "a/mod.rs: mod step; pub use step::go; pub struct Work; pub fn run() { go() }
         a/step.rs: pub fn go(work: super::Work) {}",
        "circle: src/a/mod.rs src/a/step.rs",
        "src/a/mod.rs -> src/a/step.rs: go",
    ),
    // By `super::`, in a type and in an expression.
    (
        "a/mod.rs: mod x; mod y;
         a/x.rs: pub struct X; impl From<super::y::Y> for X {}
         a/y.rs: pub struct Y; fn f() { let x = [super::x::X; 1]; }",
        "circle: src/a/x.rs src/a/y.rs",
        "src/a/x.rs -> src/a/y.rs: Y",
    ),
    // By a path in an expression, and in a macro.
    (
        "a/mod.rs: mod x; mod y;
         a/x.rs: pub fn x() -> u8 { crate::a::y::y() + 1 }
         a/y.rs: macro_rules! call { () => {{ use $crate::a::x; x::x() }} } pub fn y() -> u8 { call!() }",
        "circle: src/a/x.rs src/a/y.rs",
        "src/a/y.rs -> src/a/x.rs: x",
    ),
    // By the name of an imported module; a function may have its module's name.
    (
        "a/mod.rs: mod x; mod y; pub use x::x;
         a/x.rs: use super::y; pub fn x() { y::y() }
         a/y.rs: use crate::a; pub fn y() { a::x() }",
        "circle: src/a/x.rs src/a/y.rs",
        "src/a/y.rs -> src/a/x.rs: x",
    ),
    // Behind a bound that says `use` too.
    (
        "a/mod.rs: mod x; mod y;
         a/x.rs: use super::y::y; pub fn x() -> impl Sized + use<> { y() }
         a/y.rs: fn f(x: &u8) -> impl Sized + use<'_> { super::x::x(); x } pub fn y() -> u8 { 1 }",
        "circle: src/a/x.rs src/a/y.rs",
        "src/a/x.rs -> src/a/y.rs: y | src/a/y.rs -> src/a/x.rs: x",
    ),
    // What a macro makes counts as made in the file the path names.
    (
        "a/mod.rs: mod x; mod y;
         a/x.rs: macro_rules! make { () => { pub struct X; } } make!(); fn f() { super::y::Y }
         a/y.rs: use super::x::X; pub struct Y;",
        "circle: src/a/x.rs src/a/y.rs",
        "src/a/y.rs -> src/a/x.rs: X",
    ),
    // Folders that take from each other, though no two of their files do.
    (
        "a/mod.rs: mod one; mod two;
         a/one/mod.rs: pub mod p; pub mod q;
         a/one/p.rs: use crate::a::two::r::R;
         a/one/q.rs: pub struct Q;
         a/two/mod.rs: pub mod r; pub mod s;
         a/two/r.rs: pub struct R;
         a/two/s.rs: use crate::a::one::q::Q;",
        "circle: src/a/one/ src/a/two/",
        "src/a/two/ -> src/a/one/: (src/a/two/s.rs -> src/a/one/q.rs: Q)",
    ),
    // Only what is named in the list may call each other.
    (
        "a/mod.rs: mod body; mod parts;
         a/body.rs: pub fn body() { super::parts::parts() }
         a/parts.rs: pub fn parts() { super::body::body() }",
        "circle: src/a/body.rs src/a/parts.rs",
        "src/a/body.rs -> src/a/parts.rs: parts",
    ),
    // Up the floors.
    (
        "a/mod.rs: mod x;
         a/x.rs: use crate::b::{B};
         b.rs: pub struct B;",
        "up: a -> b",
        "src/a/x.rs: crate::b::B",
    ),
    (
        "a/mod.rs: mod x;
         a/x.rs: fn f() { super::super::b::b() }
         b.rs: pub fn b() {}",
        "up: a -> b",
        "src/a/x.rs: super::super::b::b",
    ),
    (
        "a.rs: use crate::b; fn f() { b::b() }
         b.rs: pub fn b() {}",
        "up: a -> b",
        "src/a.rs: crate::b",
    ),
    // Beside each other on one floor.
    (
        "lib.rs: pub mod a;¶pub mod b;
         a.rs: pub struct A;
         b.rs: use crate::a::A;",
        "up: b -> a",
        "src/b.rs: crate::a::A",
    ),
    // Without a place in the plan.
    ("c/mod.rs: pub struct C;", "not in src/lib.rs: c", ""),
    // From the face of one's folder, be it far above.
    (
        "a/mod.rs: mod one; pub struct Word;
         a/one/mod.rs: mod x;
         a/one/x.rs: fn f(word: super::super::Word) {}",
        "from the face of its folder: src/a/one/x.rs -> src/a/mod.rs: Word",
        "",
    ),
    (
        "lib.rs: pub const ONE: u8 = 1;¶¶pub mod a;
         a.rs: fn f() -> u8 { crate::ONE }",
        "from the face of its folder: src/a.rs -> src/lib.rs: ONE",
        "",
    ),
    // A file whose brackets do not close for us.
    ("a.rs: fn a() {", "not understood: src/a.rs", ""),
    // What the face itself has from elsewhere.
    (
        "a.rs: pub struct A;
         b/mod.rs: mod x; use crate::a::A;
         b/x.rs: use super::A;",
        "through the face of its folder: src/b/x.rs -> src/b/mod.rs -> src/a.rs: super::A",
        "",
    ),
    (
        "b/mod.rs: mod x; use std::fmt;
         b/x.rs: use super::fmt;",
        "from the face of its folder: src/b/x.rs -> src/b/mod.rs: fmt",
        "",
    ),
];

#[test]
fn each_broken_wall_is_told_with_its_arrow() {
    for (files, wall, arrow) in BROKEN {
        let found = house(files);
        let told = found.iter().any(|found| found.starts_with(&format!("{wall} | ")) && found.contains(arrow));
        assert!(told, "{wall}, {arrow} in {found:#?} of\n{files}");
    }
}

#[test]
fn blocks_and_parts_may_recurse() {
    let recursing = "lib.rs: pub mod print;
         print/mod.rs: mod data;
         print/data/mod.rs: mod body; mod parts; mod third;
         print/data/body.rs: pub fn body() { super::parts::parts() }
         print/data/third.rs: pub fn third() { super::body::body() }";
    let straight = "print/data/parts.rs: pub fn parts() { super::body::body() }";
    assert_eq!(house(&format!("{recursing}\n{straight}")), [""; 0]);
    // Not by way of a third.
    let round = "print/data/parts.rs: pub fn parts() { super::third::third() }";
    let found = house(&format!("{recursing}\n{round}"));
    let circle = "circle: src/print/data/body.rs src/print/data/parts.rs src/print/data/third.rs | ";
    assert!(found.iter().any(|wall| wall.starts_with(circle)), "{found:#?}");
}

#[test]
fn of_a_large_knot_a_shortest_way_round_is_told() {
    // Each takes from the next one and from the first.
    let files =
        (0..20).map(|at| format!("a/f{at:02}.rs: use super::{{f00::F as A, f{:02}::F}}; pub struct F;", (at + 1) % 20));
    let mods = (0..20).map(|at| format!("mod f{at:02};")).collect::<String>();
    let found = house(&format!("a/mod.rs: {mods}\n{}", files.collect::<Vec<_>>().join("\n")));
    let way = "src/a/f00.rs -> src/a/f01.rs: F | src/a/f01.rs -> src/a/f00.rs: F";
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with(&format!("src/a/f19.rs | {way}")), "{found:#?}");
}

#[test]
fn long_files_are_told() {
    let lines = |count: usize| "¶".repeat(count);
    let (long, longer) = (lines(450), lines(451));
    assert_eq!(house(&format!("a.rs: {}\nb.rs: {long}", lines(110))), [""; 0]);
    assert_eq!(house(&format!("a.rs: {}\nb.rs: {longer}", lines(110))), ["longer than 450: src/b.rs: 451 | "]);
    let half = house(&format!("a.rs: {}\nb.rs: {long}", lines(111)));
    assert_eq!(half, ["half of the files are longer than 110: 111 | "]);
}
