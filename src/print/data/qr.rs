//! The QR code of the site's address.

use qrcode::render::svg::Color;
use qrcode::{EcLevel, QrCode};
use serde::Serialize;

use super::body::Detail;
use crate::schema::Url;

/// A module is never smaller than this, in millimetres: smaller ones run together on a photocopy (`ux.md`
/// section 4).
const MODULE: f64 = 0.5;
/// The side of the whole code on sheets, on panels and on posters, in millimetres, if its modules are not too small
/// then. zbar reads a code of 20 mm from a blurred copy at 150 dots per inch, where one of 15 is lost.
const ON_SHEETS: f64 = 24.0;
const ON_PANELS: f64 = 20.0;
const ON_POSTERS: f64 = 36.0;
/// Empty modules around the code, on each side (ISO/IEC 18004).
const QUIET_ZONE: usize = 4;

/// The file beside the template.
const FILE: &str = "qr.svg";

/// A code ready to be set.
pub(crate) struct Qr {
    /// The picture, quiet zone and all.
    pub(crate) svg: Vec<u8>,
    /// What templates are told.
    pub(crate) data: QrData,
}

/// What a template must know of the code.
#[cfg_attr(test, derive(Default))]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct QrData {
    pub(crate) file: &'static str,
    /// The side in millimetres, with the quiet zone.
    side: f64,
    /// The address for people to type.
    address: String,
    /// What is read aloud instead of the picture.
    alt: String,
}

/// The code that leads to `address`, at error level M. `None` where the address is too long for any code.
pub(crate) fn qr(address: &Url, detail: Detail, alt: impl FnOnce(&str) -> String) -> Option<Qr> {
    let short = short_address(address).to_owned();
    let address = address.to_string();
    let code = QrCode::with_error_correction_level(loud(&address), EcLevel::M).ok()?;
    let modules = u32::try_from(code.width() + 2 * QUIET_ZONE).ok()?;
    let svg = code.render::<Color<'_>>().quiet_zone(true).module_dimensions(1, 1).build();
    let alt = alt(&short);
    let wanted = match detail {
        Detail::Sheets => ON_SHEETS,
        Detail::Panels => ON_PANELS,
        Detail::Poster => ON_POSTERS,
    };
    let side = wanted.max(f64::from(modules) * MODULE);
    let data = QrData { file: FILE, side, address: short, alt };
    Some(Qr { svg: svg.into_bytes(), data })
}

/// An address as people type it.
pub(super) fn short_address(address: &Url) -> &str {
    address.as_str().trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/')
}

/// Scheme and host in capitals, which mean the same (RFC 3986, 6.2.2.1) and need fewer modules.
fn loud(address: &str) -> String {
    let host_end = address.find("://").and_then(|at| address.get(at + 3..)?.find('/').map(|end| at + 3 + end));
    match host_end.and_then(|end| address.split_at_checked(end)) {
        Some((host, path)) => host.to_uppercase() + path,
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Detail, loud, qr};
    use crate::schema::Url;

    #[test]
    fn only_what_may_is_in_capitals() {
        assert_eq!(loud("https://example.org/Sub/"), "HTTPS://EXAMPLE.ORG/Sub/");
    }

    #[test]
    fn a_short_address_makes_a_small_code() {
        let url = Url::parse("https://example.org/").expect("an address");
        let qr = qr(&url, Detail::Panels, |short| format!("code: {short}")).expect("a code");
        assert_eq!((qr.data.side, qr.data.address.as_str()), (20.0, "example.org"));
    }

    #[test]
    fn a_long_address_makes_a_larger_code() {
        let url = Url::parse(&format!("https://example.org/{}/", "a".repeat(80))).expect("an address");
        let qr = qr(&url, Detail::Panels, |short| format!("code: {short}")).expect("a code");
        assert_eq!(qr.data.side, (41.0 + 8.0) * 0.5);
    }
}
