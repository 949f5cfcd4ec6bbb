//! A soft sound, made by the browser itself: no file is fetched.

use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, OscillatorType};

/// The tone, in hertz.
const TONE: f32 = 528.0;
/// How loud it is, of 1.
const LOUDNESS: f32 = 0.08;
/// How long it takes to fade away, in seconds.
const FADE: f64 = 1.4;

/// Something that can ring. Browsers only let it sound when a person's click has made it.
pub(crate) struct Chime(SendWrapper<AudioContext>);

impl Chime {
    /// `None` where the browser makes no sound.
    pub(crate) fn new() -> Option<Self> {
        AudioContext::new().ok().map(|context| Self(SendWrapper::new(context)))
    }

    /// Rings once, softly.
    pub(crate) fn ring(&self) {
        let _silent = self.try_ring();
    }

    fn try_ring(&self) -> Result<(), JsValue> {
        let now = self.0.current_time();
        let volume = self.0.create_gain()?;
        volume.gain().set_value_at_time(LOUDNESS, now)?;
        volume.gain().exponential_ramp_to_value_at_time(0.0001, now + FADE)?;
        volume.connect_with_audio_node(&self.0.destination())?;
        let tone = self.0.create_oscillator()?;
        tone.set_type(OscillatorType::Sine);
        tone.frequency().set_value(TONE);
        tone.connect_with_audio_node(&volume)?;
        tone.start()?;
        tone.stop_with_when(now + FADE)
    }
}

impl Drop for Chime {
    fn drop(&mut self) {
        let _closed_already = self.0.close();
    }
}
