//! The plan and the names → which walls are broken.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::names::{Names, Target};

/// Blocks hold parts and parts hold blocks: the only two files that may call each other.
const MAY_RECURSE: [&str; 2] = ["src/print/data/body.rs", "src/print/data/parts.rs"];

/// How many files a knot has of which not all is told.
const LARGE: usize = 12;

const LONGEST: usize = 450;
const MEDIAN: usize = 110;

/// What is wrong, and the arrows that make it so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Broken {
    pub(super) wall: String,
    pub(super) arrows: Vec<String>,
}

/// Who takes what from whom: file → file → names.
pub(super) type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// All that is read from the files once.
#[derive(Default)]
pub(super) struct House {
    /// To the file that defines the name, `pub use` followed.
    pub(super) arrows: Arrows,
    /// To the file that the path names: often the face of a folder.
    as_written: Arrows,
    /// Between modules of the plan, by path: who, whom, and how.
    rooms: BTreeMap<(String, String), BTreeSet<String>>,
    /// What is told in one line: names from, or through, the face of one's own folder.
    alone: BTreeSet<String>,
}

/// Paths of files under `src` and their texts, and the text of `lib.rs` → every broken wall.
pub(super) fn broken(files: &BTreeMap<String, String>, plan: &str) -> Vec<Broken> {
    let house = House::read(files);
    let plan = floors(plan);
    let mut broken = unplanned(files, &plan);
    broken.extend(house.upward(&plan));
    let circles = knots(&house.arrows);
    let as_written = knots(&house.as_written);
    let new = as_written.iter().filter(|knot| circles.iter().all(|circle| circle.is_disjoint(knot)));
    broken.extend(circles.iter().map(|knot| circle(&house.arrows, knot)));
    broken.extend(new.map(|knot| circle(&house.as_written, knot)));
    broken.extend(house.folder_circles());
    broken.extend(house.alone.iter().map(|wall| Broken { wall: wall.clone(), arrows: Vec::new() }));
    broken.extend(lengths(files));
    broken
}

/// Modules of `lib.rs` → their floor. Blank lines and comments part the floors.
fn floors(text: &str) -> BTreeMap<String, usize> {
    let mut plan = BTreeMap::new();
    let mut floor = 0;
    for line in text.lines() {
        let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        match line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) {
            Some(name) => drop(plan.insert(name.to_owned(), floor)),
            None => floor += 1,
        }
    }
    plan
}

/// `src/print/data/body.rs` → `print`.
fn room(file: &str) -> &str {
    let inside = file.trim_start_matches("src/");
    inside.split_once('/').map_or(inside.trim_end_matches(".rs"), |(folder, _)| folder)
}

fn unplanned(files: &BTreeMap<String, String>, plan: &BTreeMap<String, usize>) -> Vec<Broken> {
    let rooms: BTreeSet<&str> = files.keys().map(|file| room(file)).collect();
    let missing = rooms.into_iter().filter(|room| !matches!(*room, "lib" | "main") && !plan.contains_key(*room));
    missing.map(|room| Broken { wall: format!("not in src/lib.rs: {room}"), arrows: Vec::new() }).collect()
}

/// The folder whose face a file is: `src/web/mod.rs` and `src/web.rs` → `src/web/`.
fn folder(file: &str) -> String {
    match file.strip_suffix("/mod.rs").or_else(|| file.strip_suffix("/lib.rs")) {
        Some(folder) => format!("{folder}/"),
        None => format!("{}/", file.trim_end_matches(".rs")),
    }
}

impl House {
    pub(super) fn read(files: &BTreeMap<String, String>) -> House {
        let names = Names::read(files);
        let mut house = House::default();
        for (here, module) in names.0.iter().enumerate() {
            if !module.understood {
                house.alone.insert(format!("not understood: {}", module.file));
            }
            for import in &module.imports {
                let (through, targets) = names.resolve(here, &import.path);
                house.leads(&names, here, &import.path, through, &targets);
                // What is handed on is not used; where it is, its name stands below.
                if !import.hands_on && import.name.is_some() {
                    house.takes(&module.file, &names.0[through].file, &targets);
                }
            }
            for path in &module.named {
                if let [word] = &path[..] {
                    house.takes(&module.file, &module.file, &names.resolve_word(here, word));
                } else {
                    let (through, targets) = names.resolve(here, path);
                    house.leads(&names, here, path, through, &targets);
                    house.takes(&module.file, &names.0[through].file, &targets);
                }
            }
        }
        house
    }

    fn takes(&mut self, file: &str, through: &str, targets: &BTreeSet<Target>) {
        for target in targets {
            if let Target::Item { file: from, name } = target {
                draw(&mut self.arrows, file, from, name);
                // What the face of its own folder hands on to it is a brother's.
                let own = file.starts_with(&folder(through));
                draw(&mut self.as_written, file, if own { from } else { through }, name);
                if from != file && file.starts_with(&folder(from)) {
                    self.alone.insert(format!("from the face of its folder: {file} -> {from}: {name}"));
                }
            }
        }
    }

    /// Notes which rooms a path enters, and whether it goes through the face of its own folder.
    fn leads(&mut self, names: &Names, here: usize, path: &[String], through: usize, targets: &BTreeSet<Target>) {
        let file = &names.0[here].file;
        // What a type holds was told by the `use` of the type.
        if through == here && !matches!(path[0].as_str(), "crate" | "super" | "self") {
            return;
        }
        let face = &names.0[through].file;
        let mut entered: BTreeSet<&str> = names.0[through].path.first().map(String::as_str).into_iter().collect();
        for target in targets {
            let to = match target {
                Target::Module(module) => &names.0[*module].file,
                Target::Item { file, .. } => file,
            };
            entered.insert(room(to));
            if face != file && file.starts_with(&folder(face)) && !to.starts_with(&folder(face)) && to != face {
                let path = path.join("::");
                self.alone.insert(format!("through the face of its folder: {file} -> {face} -> {to}: {path}"));
            }
        }
        for to in entered.into_iter().filter(|to| !targets.is_empty() && *to != room(file)) {
            let pair = (room(file).to_owned(), to.to_owned());
            self.rooms.entry(pair).or_default().insert(format!("{file}: {}", path.join("::")));
        }
    }

    /// Circles between what stands in a folder, each folder taken as one. Those of `src` itself run
    /// up somewhere.
    fn folder_circles(&self) -> Vec<Broken> {
        let mut folders: BTreeMap<&str, Arrows> = BTreeMap::new();
        for (from, to, names) in self.arrows.iter().flat_map(|(from, to)| to.iter().map(move |(to, n)| (from, to, n))) {
            let (folder, one, other) = parting(from, to);
            let names = names.iter().cloned().collect::<Vec<_>>().join(" ");
            draw(folders.entry(folder).or_default(), one, other, &format!("({from} -> {to}: {names})"));
        }
        folders.remove("src/");
        let mut circles = Vec::new();
        for arrows in folders.values() {
            let knots = knots(arrows);
            let new = knots.iter().filter(|knot| knot.iter().any(|name| name.ends_with('/')));
            circles.extend(new.map(|knot| circle(arrows, knot)));
        }
        circles
    }

    fn upward(&self, plan: &BTreeMap<String, usize>) -> Vec<Broken> {
        let floor = |room: &str| plan.get(room);
        let up = self.rooms.iter().filter(|((from, to), _)| {
            let floors = floor(from).zip(floor(to));
            floors.is_some_and(|(from, to)| to >= from)
        });
        up.map(|((from, to), how)| Broken {
            wall: format!("up: {from} -> {to}"),
            arrows: how.iter().cloned().collect(),
        })
        .collect()
    }
}

fn draw(arrows: &mut Arrows, from: &str, to: &str, name: &str) {
    if from != to {
        arrows.entry(from.to_owned()).or_default().entry(to.to_owned()).or_default().insert(name.to_owned());
    }
}

/// Where two files part: the folder both are in, and what stands in it for each.
fn parting<'a>(from: &'a str, to: &'a str) -> (&'a str, &'a str, &'a str) {
    let same = from.split_inclusive('/').zip(to.split_inclusive('/')).take_while(|(from, to)| from == to);
    let long = same.map(|(same, _)| same.len()).sum();
    let stands = |file: &'a str| &file[..file[long..].find('/').map_or(file.len(), |at| long + at + 1)];
    (&from[..long], stands(from), stands(to))
}

/// All arrows between the files of a knot. Of a large one, which one arrow may make, a shortest way round.
fn circle(arrows: &Arrows, knot: &BTreeSet<&str>) -> Broken {
    let wall = format!("circle: {}", knot.iter().copied().collect::<Vec<_>>().join(" "));
    let ways = knot.iter().map(|start| way_round(arrows, knot, start));
    let shortest = ways.min_by_key(Vec::len).filter(|_| knot.len() > LARGE);
    let told = |from: &str, to: &str| match &shortest {
        Some(way) => way.windows(2).any(|step| step == [from, to]),
        None => knot.contains(to),
    };
    let inside = arrows.iter().filter(|(from, _)| knot.contains(from.as_str()));
    let lines = inside.flat_map(|(from, to)| {
        let to = to.iter().filter(|(to, _)| told(from, to));
        to.map(move |(to, names)| format!("{from} -> {to}: {}", names.iter().cloned().collect::<Vec<_>>().join(" ")))
    });
    Broken { wall, arrows: lines.collect() }
}

/// A shortest way from a file of a knot back to itself.
fn way_round<'a>(arrows: &'a Arrows, knot: &BTreeSet<&'a str>, start: &'a str) -> Vec<&'a str> {
    let mut ways = VecDeque::from([vec![start]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for to in arrows.get(way[way.len() - 1]).into_iter().flat_map(|to| to.keys()) {
            let longer = [&way[..], &[to]].concat();
            if to == start {
                return longer;
            }
            if knot.contains(to.as_str()) && seen.insert(to) {
                ways.push_back(longer);
            }
        }
    }
    Vec::new()
}

/// Files that reach each other, all of a knot together.
fn knots(arrows: &Arrows) -> BTreeSet<BTreeSet<&str>> {
    let mut reached: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for start in arrows.keys() {
        let mut seen = BTreeSet::new();
        let mut open = vec![start.as_str()];
        while let Some(file) = open.pop() {
            for to in arrows.get(file).into_iter().flat_map(|to| to.keys()) {
                if seen.insert(to.as_str()) {
                    open.push(to);
                }
            }
        }
        reached.insert(start, seen);
    }
    let both_ways = |from: &str, to: &str| reached.get(to).is_some_and(|seen| seen.contains(from));
    let knots = reached.iter().map(|(from, seen)| seen.iter().copied().filter(|to| both_ways(from, to)).collect());
    let may = |knot: &BTreeSet<&str>| knot.iter().all(|file| MAY_RECURSE.contains(file));
    knots.filter(|knot| !may(knot)).collect()
}

fn lengths(files: &BTreeMap<String, String>) -> Vec<Broken> {
    let mut lengths: Vec<(usize, &str)> = files.iter().map(|(file, text)| (text.lines().count(), &file[..])).collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).map_or(0, |(length, _)| *length);
    let long = lengths.iter().filter(|(length, _)| *length > LONGEST);
    let mut walls: Vec<String> =
        long.map(|(length, file)| format!("longer than {LONGEST}: {file}: {length}")).collect();
    if median > MEDIAN {
        walls.push(format!("half of the files are longer than {MEDIAN}: {median}"));
    }
    walls.into_iter().map(|wall| Broken { wall, arrows: Vec::new() }).collect()
}
