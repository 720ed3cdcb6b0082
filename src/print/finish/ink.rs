//! Screen colours → the inks of a profile.
//!
//! typst writes colours through ICC profiles. A copier and a print shop want plain inks: DeviceGray, or
//! DeviceCMYK with black words in black ink alone, so that they need not be printed four times over
//! each other.

use std::collections::BTreeMap;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::streams::{Unfinished, bare, is_kind};
use crate::config::Colour;

/// Shades lighter than this become white on a copier, the others black.
const PAPER: f32 = 0.8;

/// How the colours of one PDF become inks.
pub(super) struct Inks {
    colour: Colour,
    /// For each drawing stream: the names of its colour spaces and how many numbers each takes.
    spaces: BTreeMap<ObjectId, BTreeMap<Vec<u8>, usize>>,
}

impl Inks {
    /// Looks up what the streams' names mean.
    pub(super) fn of(document: &Document, colour: Colour) -> Result<Self, Unfinished> {
        let mut spaces = BTreeMap::new();
        if colour == Colour::Rgb {
            return Ok(Inks { colour, spaces });
        }
        for page in document.page_iter() {
            let resources = resources(document, document.get_dictionary(page)?)?;
            for stream in document.get_page_contents(page) {
                spaces.insert(stream, components(document, resources)?);
            }
        }
        for (id, object) in &document.objects {
            if is_kind(object, b"Form") {
                let resources = resources(document, &object.as_stream()?.dict)?;
                spaces.insert(*id, components(document, resources)?);
            }
        }
        Ok(Inks { colour, spaces })
    }

    /// Changes the colour operators of one stream.
    pub(super) fn apply(&self, stream: ObjectId, operations: Vec<Operation>) -> Result<Vec<Operation>, Unfinished> {
        if self.colour == Colour::Rgb {
            return Ok(operations);
        }
        let none = BTreeMap::new();
        let names = self.spaces.get(&stream).unwrap_or(&none);
        let mut out = Vec::with_capacity(operations.len());
        for operation in operations {
            let numbers: Vec<f32> = operation.operands.iter().filter_map(|number| number.as_float().ok()).collect();
            let fills = operation.operator.chars().all(char::is_lowercase);
            match operation.operator.as_str() {
                "cs" | "CS" => {
                    let name = operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
                    if !names.contains_key(name) {
                        return Err(Unfinished::Inks("a pattern or a colour gradient"));
                    }
                }
                "sc" | "scn" | "SC" | "SCN" | "g" | "G" | "rg" | "RG" | "k" | "K" => {
                    if numbers.len() != operation.operands.len() {
                        return Err(Unfinished::Inks("a pattern or a colour gradient"));
                    }
                    out.push(self.ink(&numbers, fills)?);
                }
                "sh" => return Err(Unfinished::Inks("a colour gradient")),
                _ => out.push(operation),
            }
        }
        Ok(out)
    }

    fn ink(&self, numbers: &[f32], fills: bool) -> Result<Operation, Unfinished> {
        if let ([_, _, _, _], Colour::Cmyk) = (numbers, self.colour) {
            return Ok(operation(if fills { "k" } else { "K" }, numbers));
        }
        let light = match *numbers {
            [gray] => gray,
            // ITU-R BT.709, as typst itself turns colours gray.
            [red, green, blue] => 0.2126 * red + 0.7152 * green + 0.0722 * blue,
            [cyan, magenta, yellow, black] => 1.0 - (0.3 * cyan + 0.59 * magenta + 0.11 * yellow + black).min(1.0),
            _ => return Err(Unfinished::Inks("a special ink")),
        };
        Ok(match self.colour {
            Colour::Cmyk => operation(if fills { "k" } else { "K" }, &[0.0, 0.0, 0.0, 1.0 - light]),
            Colour::Black => operation(if fills { "g" } else { "G" }, &[if light > PAPER { 1.0 } else { 0.0 }]),
            Colour::Gray | Colour::Rgb => operation(if fills { "g" } else { "G" }, &[light]),
        })
    }

    /// Takes the colour spaces out that nothing names any more, and makes gray pictures plain gray.
    pub(super) fn drop_spaces(&self, document: &mut Document) -> Result<(), Unfinished> {
        if self.colour == Colour::Rgb {
            return Ok(());
        }
        let gray = Object::Name(b"DeviceGray".to_vec());
        let mut pictures = Vec::new();
        for (id, object) in &document.objects {
            if is_kind(object, b"Image") {
                let space = object.as_stream()?.dict.get(b"ColorSpace").ok();
                match space.map(|space| width(document, space)).transpose()? {
                    Some(1) => pictures.push(*id),
                    Some(_) => return Err(Unfinished::Inks("a picture in colours")),
                    None => {}
                }
            }
        }
        for id in pictures {
            document.get_object_mut(id)?.as_stream_mut()?.dict.set("ColorSpace", gray.clone());
        }
        for object in document.objects.values_mut() {
            let dictionary = match object {
                Object::Stream(stream) => &mut stream.dict,
                Object::Dictionary(dictionary) => dictionary,
                _ => continue,
            };
            dictionary
                .as_hashmap_mut()
                .retain(|key, value| key != b"ColorSpace" || !matches!(value, Object::Dictionary(_)));
            if let Ok(resources) = dictionary.get_mut(b"Resources").and_then(Object::as_dict_mut) {
                resources.remove(b"ColorSpace");
            }
            // A transparency group blends in the inks it is printed with.
            if let Ok(group) = dictionary.get_mut(b"Group").and_then(Object::as_dict_mut) {
                group.set(
                    "CS",
                    Object::Name(if self.colour == Colour::Cmyk {
                        b"DeviceCMYK".to_vec()
                    } else {
                        b"DeviceGray".to_vec()
                    }),
                );
            }
        }
        Ok(())
    }
}

fn operation(operator: &str, numbers: &[f32]) -> Operation {
    Operation { operands: numbers.iter().map(|number| Object::Real(*number)).collect(), ..bare(operator) }
}

fn resources<'a>(document: &'a Document, owner: &'a Dictionary) -> Result<Option<&'a Dictionary>, Unfinished> {
    match owner.get(b"Resources") {
        Ok(resources) => Ok(Some(document.dereference(resources)?.1.as_dict()?)),
        Err(_) => Ok(None),
    }
}

/// The colour spaces that a stream may name, patterns left out.
fn components(document: &Document, resources: Option<&Dictionary>) -> Result<BTreeMap<Vec<u8>, usize>, Unfinished> {
    let plain = [(&b"DeviceGray"[..], 1), (b"DeviceRGB", 3), (b"DeviceCMYK", 4)];
    let mut found: BTreeMap<Vec<u8>, usize> = plain.into_iter().map(|(name, count)| (name.to_vec(), count)).collect();
    let Some(Ok(spaces)) = resources.map(|resources| resources.get(b"ColorSpace")) else { return Ok(found) };
    for (name, space) in document.dereference(spaces)?.1.as_dict()? {
        found.insert(name.clone(), width(document, space)?);
    }
    Ok(found)
}

/// How many numbers a colour takes in a space.
fn width(document: &Document, space: &Object) -> Result<usize, Unfinished> {
    let space = document.dereference(space)?.1;
    let name = match space {
        Object::Array(parts) => parts.first().and_then(|name| name.as_name().ok()).unwrap_or_default(),
        other => other.as_name().unwrap_or_default(),
    };
    match (name, space) {
        (b"ICCBased", Object::Array(parts)) => {
            let profile =
                parts.get(1).ok_or_else(|| Unfinished::Broken("a colour space without its profile".to_owned()))?;
            let count = document.dereference(profile)?.1.as_stream()?.dict.get(b"N")?.as_i64()?;
            Ok(usize::try_from(count).unwrap_or_default())
        }
        (b"DeviceGray" | b"CalGray", _) => Ok(1),
        (b"DeviceRGB" | b"CalRGB", _) => Ok(3),
        (b"DeviceCMYK", _) => Ok(4),
        _ => Err(Unfinished::Inks("a special ink")),
    }
}
