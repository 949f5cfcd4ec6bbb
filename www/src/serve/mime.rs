//! Which media type a file has, by the end of its name.

/// The value of `content-type` for a path.
pub(super) fn of(path: &str) -> &'static str {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "ts" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_checks_strictly_is_exact() {
        assert_eq!(of("/assets/binome/0.1.0/widget.wasm"), "application/wasm");
        assert_eq!(of("/assets/binome/0.1.0/binome.js"), "text/javascript; charset=utf-8");
        assert_eq!(of("/assets/portal/portal.css"), "text/css; charset=utf-8");
    }

    #[test]
    fn an_unknown_ending_is_bytes() {
        assert_eq!(of("/noextension"), "application/octet-stream");
        assert_eq!(of("/archive.tar.zst"), "application/octet-stream");
    }
}
