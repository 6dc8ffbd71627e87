using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace WslNet.ReferenceMembers;

/// <summary>Names of the type parameters that are known where a signature stands.</summary>
internal sealed record TypeParameters(ImmutableArray<string> OfType, ImmutableArray<string> OfMethod);

/// <summary>Types as reflection names them, type parameters by their names: `System.Collections.Generic.IEnumerable`1[T]`.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<string, TypeParameters>
{
    public string GetPrimitiveType(PrimitiveTypeCode code) => $"System.{code}";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.IsNested
            ? $"{GetTypeFromDefinition(reader, type.GetDeclaringType(), 0)}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    public string GetTypeFromSpecification(MetadataReader reader, TypeParameters context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}[{string.Join(",", typeArguments)}]";

    public string GetGenericTypeParameter(TypeParameters context, int index) => context.OfType[index];

    public string GetGenericMethodParameter(TypeParameters context, int index) => context.OfMethod[index];

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "method*";

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
