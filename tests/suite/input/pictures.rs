//! Pictures come from anybody, and an SVG is a small program.

use crate::tools::pictures::first_drawn;
use crate::tools::planted::png;
use crate::tools::{Site, findings, has};

#[test]
fn pictures_that_act_are_refused() {
    let svg = |inside: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>")
    };
    for inside in [
        "<script>alert(1)</script>",
        "<rect onclick=\"alert(1)\"/>",
        "<a href=\"javascript:alert(1)\"><rect/></a>",
        "<image href=\"https://example.org/x.png\"/>",
        "<use xlink:href=\"https://example.org/x.svg#a\"/>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
        "<style>rect { fill: url(https://example.org/x) }</style>",
        "<rect style=\"fill: url( 'https://example.org/x' )\"/>",
        "<rect fill=\"URL(https://example.org/x#a)\"/>",
        "<defs><pattern id=\"a\"/></defs>",
        "<symbol id=\"a\"/><use href=\"#a\"/>",
        "<text>Call 012 345 678</text>",
        "<?xml-stylesheet href=\"https://example.org/x.css\"?>",
        "<g style=\"background-image: image-set('https://example.org/x' 1x)\"/>",
        "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<rect fill=\"src('https://example.org/x')\"/>",
        "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
    ] {
        let site = Site::new();
        site.write("content/en/a.svg", svg(inside));
        site.page("content/en/a.md", "![A picture](a.svg)\n");
        let (status, rows) = findings(&site);
        assert_eq!(status, Some(1), "{inside}");
        assert!(rows.iter().any(|(rule, ..)| rule == "unsafe-picture"), "{inside}: {rows:#?}");
    }
    // A picture that no page shows could still be opened by its address.
    let site = Site::new();
    site.write("content/en/a.svg", svg("<script>alert(1)</script>"));
    site.page("content/en/a.md", "Text.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert!(rows.iter().any(|(rule, ..)| rule == "unsafe-picture"), "{rows:#?}");
}

#[test]
fn pictures_that_unfold_are_refused() {
    // A PNG of 60,000 × 60,000 pixels says so in its first 33 bytes.
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(60_000_u32.to_be_bytes());
    png.extend(60_000_u32.to_be_bytes());
    png.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
    let site = Site::new();
    site.write("content/en/a.png", png);
    site.write("content/en/b.jpg", "no picture at all");
    site.write(
        "content/en/c.svg",
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}{}</svg>", "<g>".repeat(2000), "</g>".repeat(2000)),
    );
    site.write(
        "content/en/d.svg",
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><title>&a;</title></svg>",
    );
    site.page("content/en/a.md", "Text.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    for file in ["a.png", "b.jpg", "c.svg", "d.svg"] {
        has(&rows, "unsafe-picture", &format!("content/en/{file}"), 1);
    }
}

/// Its head is right, and what follows is not: the picture is to blame, with a handout and without one.
#[test]
fn a_broken_picture_is_told_as_that() {
    let mut png = png();
    let at = memchr::memmem::find(&png, b"IDAT").expect("a picture");
    png[at + 4..at + 12].fill(0xFF);
    for format in ["a4", "none"] {
        let site = Site::new();
        site.write("content/en/a.png", &png);
        let front = format!("+++\ntitle = \"Page\"\n[print]\nformat = \"{format}\"\n+++\n");
        site.write("content/en/page.md", front + "![A picture](a.png)\n");
        let (status, rows) = findings(&site);
        assert_eq!(status, Some(1), "{format}");
        let wrong: Vec<_> = rows.iter().filter(|(rule, ..)| rule != "missing-translation").collect();
        assert_eq!(wrong.len(), 1, "{format}: {rows:#?}");
        has(&rows, "unsafe-picture", "content/en/a.png", 1);
    }
}

#[test]
fn a_picture_in_a_paragraph_is_on_the_sheet() {
    let site = Site::new();
    site.write(
        "content/en/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><rect width=\"40\" height=\"40\"/></svg>",
    );
    site.page("content/en/a.md", "![A square](a.svg)\n\nBefore ![a square](a.svg) after.\n");
    let public = site.build();
    // Drawn as a shape, so it is seen in a picture of the sheet: count its black pixels.
    let pdf = public.join("en/print/a.home.pdf");
    let black = first_drawn(&pdf, 36).pixels().filter(|pixel| pixel.0[0] == 0).count();
    assert!(black > 2 * 15 * 15, "{black} black pixels");
    assert!(public.join("en/a.svg").is_file());
}

#[test]
fn icons_of_common_sets_are_taken_as_they_are() {
    let site = Site::new();
    site.write(
        "content/en/a.svg",
        "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" class=\"icon icon-phone\" data-slot=\"icon\" \
         aria-label=\"Phone: (call)\" xml:space=\"preserve\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\">\
         <title>A phone</title><path d=\"M2 2h4l2 5-3 2a11 11 0 0 0 5 5l2-3 5 2v4\" transform=\"rotate(2 3 4)\"/><circle cx=\"1\" cy=\"1\" r=\"1\" fill=\"rgb(1, 2, 3)\"/></svg>",
    );
    site.page("content/en/a.md", "![A phone](a.svg)\n");
    let (_, rows) = findings(&site);
    assert!(rows.iter().all(|(rule, ..)| rule == "missing-translation"), "{rows:#?}");
}
