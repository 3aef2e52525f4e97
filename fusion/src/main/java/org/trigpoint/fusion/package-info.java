/**
 * From observations to tracks: one per physical thing, with its uncertainty.
 *
 * <p>{@code segment} takes observations of one identity and labels each with the physical thing that sent it; {@code join} takes
 * what is labelled with one track and publishes that track. Between them stand the parts of every tracker under the names that
 * Stone Soup gives them: {@code predictor}, {@code updater}, {@code initiator}, {@code deleter}. A carrier calls the steps, one
 * thread at a time for one key.
 */
@NullMarked
package org.trigpoint.fusion;

import org.jspecify.annotations.NullMarked;
