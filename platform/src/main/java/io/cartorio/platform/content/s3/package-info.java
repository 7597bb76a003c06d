/** The content store in a bucket of S3, or of a server that speaks as S3 does. */
@NullMarked
package io.cartorio.platform.content.s3;

import org.jspecify.annotations.NullMarked;
