/**
 * How right the rules are: worlds and recordings go through the whole pipeline in memory, and what is said of them is laid beside what is true.
 *
 * <p>Runs go side by side, each on a thread of its own.
 */
@NullMarked
package org.trigpoint.app.rules;

import org.jspecify.annotations.NullMarked;
