// The yardstick of cold starts: what any .NET program takes to start and end.
return 0;
