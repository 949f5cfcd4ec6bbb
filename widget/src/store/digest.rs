//! The digest of a revision: whether what comes back from the disk is what went there.
//!
//! It is there against damage, not against a person or a program that may write the database anyway and could write any
//! digest beside it. So it is FNV-1a with 64 bits: a dozen instructions, synchronous (a transaction that waits for
//! `crypto.subtle` is over), and there on pages without https, where `crypto.subtle` is not. A changed byte is always
//! found, other damage but for one time in 2⁶⁴.

/// The digest of `text`: sixteen hexadecimal digits.
pub(super) fn of(text: &str) -> String {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let digest = text.bytes().fold(START, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(PRIME));
    format!("{digest:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_published_function() {
        assert_eq!(of(""), "cbf29ce484222325");
        assert_eq!(of("a"), "af63dc4c8601ec8c");
        assert_eq!(of("foobar"), "85944171f73967e8");
    }

    #[test]
    fn every_changed_byte_is_found() {
        let text = "{\"format\":\"binome-notebook\"}";
        for place in 0..text.len() {
            let changed = format!("{}#{}", &text[..place], &text[place + 1..]);
            assert!(changed == text || of(&changed) != of(text), "{changed}");
        }
    }
}
