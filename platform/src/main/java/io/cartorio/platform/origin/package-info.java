/** Who this process is: the build and the instance that every record it writes is signed with. */
@NullMarked
package io.cartorio.platform.origin;

import org.jspecify.annotations.NullMarked;
