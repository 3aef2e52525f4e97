/** What is kept, each kind in a package of its own; here only what all of them say of themselves. */
@NullMarked
package org.trigpoint.storage;

import org.jspecify.annotations.NullMarked;
