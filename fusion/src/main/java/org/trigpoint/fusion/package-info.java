/**
 * From observations to tracks: one per physical thing, with its uncertainty.
 *
 * <p>{@code segment} takes observations of one identity and labels each with the physical thing that sent it; {@code join} takes
 * what is labelled with one track and publishes that track. What sensors saw goes through {@code scan}, {@code associate} and {@code
 * stitch} to {@code join}. Between the steps stand the parts of every tracker under the names that Stone Soup gives them: {@code
 * predictor}, {@code updater}, {@code hypothesiser}, {@code associator}, {@code initiator}, {@code deleter}, and the {@code tracker} that is made of
 * them and works on the columns of {@code plane}. What a sensor tells one by one, {@code mht} may let wait, by the {@code rhythm} in
 * which each thing is told of. A carrier calls the steps, one thread at a time for one key.
 */
@NullMarked
package org.trigpoint.fusion;

import org.jspecify.annotations.NullMarked;
