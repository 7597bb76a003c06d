/** Whether what a platform keeps long, says or counts holds anything of a person. */
@NullMarked
package io.cartorio.systemtests.privacy;

import org.jspecify.annotations.NullMarked;
