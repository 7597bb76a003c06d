/** Links to results, for those who were told of them and have no key of their own. */
@NullMarked
package io.cartorio.platform.link;

import org.jspecify.annotations.NullMarked;
