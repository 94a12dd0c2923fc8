// What the C library says of its heap; Swift's Glibc module leaves it out.
#include <malloc.h>
