/* The floor of `--version`: prints one line. */
#include <stdio.h>

int main(void)
{
    puts("1.0.0");
    return 0;
}
