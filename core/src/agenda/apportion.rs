//! Sharing out minutes by weights, with nothing lost to rounding.

/// Why minutes cannot be shared out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApportionError {
    /// Fewer minutes than phases.
    #[error("{minutes} minutes are too few for {phases} phases of at least one minute")]
    TooShort {
        /// The minutes to share out.
        minutes: u32,
        /// How many phases there are.
        phases: usize,
    },
}

/// Shares out `minutes` over phases by their weights: largest remainder first, of equal ones the earlier, and at least
/// one minute a phase. The result adds up to `minutes`; without a phase it is empty and shares out nothing.
///
/// Minutes go from 0 to 1440 for a day, but nothing limits them. A phase of weight 0 gets its one minute; where all
/// are 0 they count alike.
///
/// # Errors
/// Fewer minutes than phases.
///
/// # Source
/// Largest remainder: Hamilton's method. The weights 5/2/10/36/7 of an hour are those of our own programme.
///
/// # Examples
/// ```
/// use binome_core::agenda::apportion;
///
/// assert_eq!(apportion(45, &[5, 2, 10, 36, 7]), Ok(vec![4, 2, 7, 27, 5]));
/// assert!(apportion(4, &[5, 2, 10, 36, 7]).is_err());
/// ```
pub fn apportion(minutes: u32, weights: &[u32]) -> Result<Vec<u32>, ApportionError> {
    if usize::try_from(minutes).is_ok_and(|minutes| minutes < weights.len()) {
        return Err(ApportionError::TooShort { minutes, phases: weights.len() });
    }
    let alike = vec![1; weights.len()];
    let weights = if weights.iter().all(|weight| *weight == 0) { &alike } else { weights };
    let mut shares: Vec<Option<u32>> = vec![None; weights.len()];
    // A share under one minute is raised to it, which leaves less for the others: until none is under it.
    loop {
        let fixed: u32 = shares.iter().flatten().sum();
        let open: Vec<(usize, u32)> = open_weights(&shares, weights);
        let shared = by_largest_remainder(minutes.saturating_sub(fixed), &open);
        let under: Vec<usize> = shared.iter().filter(|(_, share)| *share == 0).map(|(place, _)| *place).collect();
        let settled = if under.is_empty() { shared } else { under.into_iter().map(|place| (place, 1)).collect() };
        let done = settled.len() == open.len();
        for (place, share) in settled {
            if let Some(slot) = shares.get_mut(place) {
                *slot = Some(share);
            }
        }
        if done {
            return Ok(shares.into_iter().flatten().collect());
        }
    }
}

fn open_weights(shares: &[Option<u32>], weights: &[u32]) -> Vec<(usize, u32)> {
    let open = shares.iter().zip(weights).enumerate().filter(|(_, (share, _))| share.is_none());
    open.map(|(place, (_, weight))| (place, *weight)).collect()
}

/// Shares that add up to `minutes` by largest remainder; nothing where every weight is 0.
pub(super) fn by_largest_remainder(minutes: u32, weights: &[(usize, u32)]) -> Vec<(usize, u32)> {
    let total: u64 = weights.iter().map(|(_, weight)| u64::from(*weight)).sum();
    let exact = |weight: u32| u64::from(minutes) * u64::from(weight);
    let divided = |weight: u32| (exact(weight).checked_div(total), exact(weight).checked_rem(total));
    let mut shares: Vec<(usize, u64, u64)> = Vec::with_capacity(weights.len());
    for (place, weight) in weights {
        let (share, remainder) = divided(*weight);
        shares.push((*place, share.unwrap_or_default(), remainder.unwrap_or_default()));
    }
    let given: u64 = shares.iter().map(|(_, share, _)| share).sum();
    let spare = if total == 0 { 0 } else { u64::from(minutes).saturating_sub(given) };
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(shares.get(*index).map(|(_, _, remainder)| *remainder)));
    for index in order.into_iter().take(usize::try_from(spare).unwrap_or(usize::MAX)) {
        if let Some((_, share, _)) = shares.get_mut(index) {
            *share += 1;
        }
    }
    shares.into_iter().map(|(place, share, _)| (place, u32::try_from(share).unwrap_or(u32::MAX))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: [u32; 5] = [5, 2, 10, 36, 7];

    #[test]
    fn an_hour_keeps_its_shape_in_other_lengths() {
        let lengths = [
            (30, [3, 1, 5, 18, 3]),
            (45, [4, 2, 7, 27, 5]),
            (60, [5, 2, 10, 36, 7]),
            (90, [8, 3, 15, 54, 10]),
            (5, [1, 1, 1, 1, 1]),
        ];
        for (minutes, expected) in lengths {
            assert_eq!(apportion(minutes, &HOUR), Ok(expected.to_vec()));
        }
    }

    #[test]
    fn a_phase_without_weight_gets_one_minute() {
        assert_eq!(apportion(10, &[0, 1, 0]), Ok(vec![1, 8, 1]));
        assert_eq!(apportion(7, &[0, 0, 0]), Ok(vec![3, 2, 2]));
        assert_eq!(apportion(0, &[]), Ok(Vec::new()));
    }

    #[test]
    fn too_few_minutes_are_told() {
        assert_eq!(apportion(2, &[1, 1, 1]), Err(ApportionError::TooShort { minutes: 2, phases: 3 }));
    }
}
