/**
 * The rule about aircraft that fall silent where aircraft are heard on: takes what becomes of aircraft in a cell of the air, gives findings.
 * Pure; no thread of its own.
 */
@NullMarked
package org.trigpoint.threat.airsilence;

import org.jspecify.annotations.NullMarked;
