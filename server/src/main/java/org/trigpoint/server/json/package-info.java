/**
 * Nouns as the JSON of docs/live-protocol.md. What enters: nouns. What leaves: Jackson nodes and text. Pure; for any thread.
 */
@NullMarked
package org.trigpoint.server.json;

import org.jspecify.annotations.NullMarked;
