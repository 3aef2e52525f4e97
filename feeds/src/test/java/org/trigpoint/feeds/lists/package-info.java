/** Tests of lists of vessels. */
@NullMarked
package org.trigpoint.feeds.lists;

import org.jspecify.annotations.NullMarked;
