//! The secret of a run: 256 random bits, compared in a time that says nothing of them.

use std::fmt;
use std::hint::black_box;
use std::io;

/// The secret that the page sends with every request.
pub(super) struct Token([u8; 32]);

impl Token {
    pub(super) fn new() -> io::Result<Token> {
        Ok(Token(random()?))
    }

    /// Returns whether a text is this token. Every byte is compared, whichever differs.
    pub(super) fn is(&self, text: &[u8]) -> bool {
        let own = self.to_string();
        let mut differences = u8::from(own.len() != text.len());
        for (place, byte) in own.bytes().enumerate() {
            differences |= black_box(byte ^ text.get(place).copied().unwrap_or(0));
        }
        black_box(differences) == 0
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// No log gets the secret.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Returns a name for a run, which is no secret.
pub(super) fn name() -> io::Result<String> {
    let bytes: [u8; 8] = random()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn random<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_itself_alone_and_is_never_shown() {
        let token = Token::new().expect("random bytes");
        let text = token.to_string();
        assert!(text.len() == 64 && token.is(text.as_bytes()));
        for place in 0..64 {
            let mut other = text.clone().into_bytes();
            other[place] ^= 1;
            assert!(!token.is(&other), "{place}");
        }
        for other in [&text[..63], "", &format!("{text}0"), &format!("{text}\0")] {
            assert!(!token.is(other.as_bytes()), "{other}");
        }
        assert!(!format!("{token:?}").contains(&text[..8]));
        assert_ne!(Token::new().expect("random bytes").to_string(), text);
    }
}
