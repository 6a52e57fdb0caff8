/** The door of the house: {@link org.torimatome.Application} and nothing else. */
@NullMarked
package org.torimatome;

import org.jspecify.annotations.NullMarked;
