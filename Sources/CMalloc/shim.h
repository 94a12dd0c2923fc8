// What the C library says of its heap, and how it gives back what is free there; Swift's Glibc module leaves it out.
#include <malloc.h>
