package org.trigpoint.model.match;

/** What came of laying a scene beside tracks: of one thing that was seen, or of one track that was not. Said again, it replaces what was said. */
public sealed interface Matched permits SightMatch, Unseen, SilentSeen {}
